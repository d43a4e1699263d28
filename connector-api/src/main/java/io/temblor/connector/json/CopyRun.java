package io.temblor.connector.json;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.document.Document;

/// Fields of a record that stand one behind the other in the bytes that came in, so that they can be copied in one
/// piece with all that stands between them.
final class CopyRun {
    private Document document = new Document(0);
    private int first;
    private int last;
    private int following;
    private boolean isOpen;
    private boolean wasFlushed;

    void begin(Document source) {
        document = source;
        isOpen = false;
    }

    /// Adds a field, if it follows on those that are in here.
    boolean extend(int key, int value) {
        if (!isOpen || key != following || !isField(key, value)) {
            return false;
        }
        last = value;
        following = document.following(value);
        return true;
    }

    /// Begins with a field, if it can be copied at all.
    boolean start(int key, int value) {
        isOpen = isField(key, value);
        if (isOpen) {
            first = key;
            last = value;
            following = document.following(value);
        }
        return isOpen;
    }

    // A key right before a value that came in as JSON did so, too.
    private boolean isField(int key, int value) {
        return value == key + 1 && document.isCopyable(value);
    }

    /// Appends what is in here, behind a comma if something stands before it.
    void flush(boolean more, ByteOutput out) {
        wasFlushed = isOpen;
        if (isOpen) {
            if (more) {
                out.write(',');
            }
            int start = document.copyStart(first);
            out.write(document.bytes(), start, document.copyEnd(last) - start);
            isOpen = false;
        }
    }

    /// Whether the last [#flush] appended anything.
    boolean wasFlushed() {
        return wasFlushed;
    }
}
