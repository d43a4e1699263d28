package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// Assigns fields of the event, from the root on downwards.
public final class EventChanges {
    private EventChanges() {}

    /// Opens the event to be changed.
    ///
    /// @return its node
    public static int open(Frame frame) {
        Document document = frame.ownDocument();
        if (document.type(document.root()) != ValueType.RECORD) {
            throw Descriptions.wrongType(
                    "`event`, a field of which is assigned,", ValueType.RECORD, document.type(document.root()));
        }
        return document.changes().open(document.root());
    }

    /// Opens the record in a field; makes it if there is no such field.
    public static int openField(Frame frame, int record, Key key) {
        Document document = frame.document();
        Changes changes = document.changes();
        int present = document.find(record, key);
        if (present == Document.NONE) {
            int made = changes.fields();
            changes.set(record, key, made);
            return made;
        }
        if (document.type(present) != ValueType.RECORD) {
            throw Descriptions.wrongType(
                    "`" + key.name() + "`, a field of which is assigned,", ValueType.RECORD, document.type(present));
        }
        return changes.openField(record, key);
    }

    /// The same with a key that is computed.
    public static int openField(Frame frame, int record, String key) {
        return openField(frame, record, Keys.of(key));
    }

    /// Assigns a field.
    public static void set(Frame frame, int record, Key key, Value value) {
        Changes changes = frame.document().changes();
        changes.set(record, key, changes.value(Weight.check(value)));
    }

    /// The same with a key that is computed.
    public static void set(Frame frame, int record, String key, Value value) {
        set(frame, record, Keys.of(key), value);
    }
}
