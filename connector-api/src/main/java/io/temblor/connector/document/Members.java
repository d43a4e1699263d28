package io.temblor.connector.document;

/// Goes through what lies directly inside an array or a record, in order. Made once and used again and again.
///
/// ```java
/// for (members.of(document, record); members.next(); ) {
///     print(members.key(), members.value());
/// }
/// ```
///
/// A key that stands several times in a record comes once, in its first place with its last value.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** Does not survive a change of the document.
public final class Members {
    private Duplicates duplicates = Duplicates.NONE;
    private Document document = NOTHING;
    private boolean record;
    private boolean listed;
    private boolean patched;
    private int additions;
    private int addition;
    private int size;
    private int at;
    private int index;
    private int key;
    private int value;

    private static final Document NOTHING = new Document(0);

    /// Over nothing yet.
    public Members() {}

    /// Begins before the first member of an array or a record.
    public void of(Document source, int node) {
        Tape tape = source.tape();
        long word = tape.get(node);
        int kind = Tape.kind(word);
        document = source;
        record = kind == Tape.RECORD || kind == Tape.CHANGED_RECORD;
        listed = kind == Tape.CHANGED_ARRAY || kind == Tape.CHANGED_RECORD;
        patched = source.isPatched(node);
        additions = patched ? source.patches().additions() : 0;
        addition = 0;
        size = Tape.length(word);
        at = listed ? Tape.offset(word) : node + 2;
        index = 0;
        duplicates = kind == Tape.RECORD ? Duplicates.of(source, node) : Duplicates.NONE;
    }

    /// The number of members, those that have been gone through included.
    public int size() {
        return size - duplicates.count() + additions;
    }

    /// Whether a key stands several times in the text of the record.
    public boolean hasRepeatedKeys() {
        return !duplicates.isNone();
    }

    /// Moves to the next member.
    ///
    /// @return whether there is one
    public boolean next() {
        while (index < size) {
            step();
            if (!duplicates.isRepeated(index++)) {
                return true;
            }
        }
        return addition < additions && stepToAddition();
    }

    private boolean stepToAddition() {
        key = document.patches().key(addition);
        value = document.patches().value(addition);
        addition++;
        return true;
    }

    private void step() {
        Tape tape = document.tape();
        if (listed) {
            long member = tape.get(at++);
            key = (int) (member >>> 32);
            value = (int) member;
            return;
        }
        if (record) {
            key = at++;
        }
        value = at;
        at = tape.behind(at);
    }

    /// Whether the present member is a field of a changed record that can be written by copying its JSON
    /// text: from [Document#copyStart] of its key to [Document#copyEnd] of its value.
    public boolean isCopyable() {
        return listed && isCopyable(key, value);
    }

    /// From a copyable member moves on to the last of those that follow on it in the bytes that came in, so
    /// that all can be copied in one piece with what stands between them.
    public void skipCopyable() {
        Tape tape = document.tape();
        int last = value;
        int next = at;
        int end = at + size - index;
        while (next < end) {
            long member = tape.get(next);
            if ((int) (member >>> 32) != tape.behind(last) || !isCopyable((int) (member >>> 32), (int) member)) {
                break;
            }
            last = (int) member;
            next++;
        }
        index += next - at;
        at = next;
        key = last - 1;
        value = last;
    }

    // A key right before a value that came in as JSON did so, too.
    private boolean isCopyable(int field, int content) {
        return content == field + 1 && document.isCopyable(content);
    }

    /// The key of the present member of a record: a node of type string.
    public int key() {
        return key;
    }

    /// The value of the present member.
    public int value() {
        if (addition > 0) {
            return value;
        }
        int last = duplicates.isNone() ? value : duplicates.lastValue(index - 1);
        return patched ? document.patches().present(last) : last;
    }
}
