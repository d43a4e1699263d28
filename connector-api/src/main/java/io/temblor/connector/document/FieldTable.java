package io.temblor.connector.document;

import java.util.Arrays;
import java.util.List;

/// Several keys that are looked up in a record at once: one walk over its fields finds them all.
///
/// **Threading.** Immutable.
///
/// **Hot path.** Nothing is allocated, but for keys that are written with escapes. Most fields are of a
/// length that none of the keys has, and cost no more than to see that.
public final class FieldTable {
    /// Keys that are longer share a list.
    private static final int LONGEST = 63;

    private static final int NOBODY = -1;

    private final Key[] keys;
    /// For each length that a key has one bit.
    private final long lengths;
    /// For each length the first key that has it.
    private final int[] firstOfLength = new int[LONGEST + 1];
    /// For each key the next one of the same length.
    private final int[] nextOfLength;

    /// @param keys all different
    public FieldTable(List<Key> keys) {
        this.keys = keys.toArray(new Key[0]);
        nextOfLength = new int[this.keys.length];
        Arrays.fill(firstOfLength, NOBODY);
        long bits = 0;
        for (int i = 0; i < this.keys.length; i++) {
            int length = Math.min(this.keys[i].length(), LONGEST);
            nextOfLength[i] = firstOfLength[length];
            firstOfLength[length] = i;
            bits |= 1L << length;
        }
        lengths = bits;
    }

    /// The number of keys.
    public int size() {
        return keys.length;
    }

    /// Finds the fields of a node.
    ///
    /// @param into gets for each key the node of its field, or [Document#NONE]
    public void find(Document document, int node, int[] into) {
        Tape tape = document.tape();
        if (Tape.kind(tape.get(node)) != Tape.RECORD || document.isPatched(node)) {
            for (int i = 0; i < keys.length; i++) {
                into[i] = document.find(node, keys[i]);
            }
            return;
        }
        for (int i = 0; i < keys.length; i++) {
            into[i] = Document.NONE;
        }
        byte[] bytes = document.bytes();
        long wanted = lengths;
        int end = tape.behind(node);
        for (int at = node + 2; at < end; at = tape.behind(at + 1)) {
            long word = tape.get(at);
            if (Tape.kind(word) == Tape.ESCAPED_TEXT) {
                noteEscaped(bytes, word, at + 1, into);
            } else if ((wanted >>> Math.min(Tape.length(word), LONGEST) & 1) != 0) {
                note(bytes, word, at + 1, into);
            }
        }
    }

    private void note(byte[] bytes, long word, int field, int[] into) {
        int length = Tape.length(word);
        int offset = Tape.offset(word);
        for (int i = firstOfLength[Math.min(length, LONGEST)]; i != NOBODY; i = nextOfLength[i]) {
            if (keys[i].length() == length && keys[i].isAt(bytes, offset)) {
                into[i] = field;
                return;
            }
        }
    }

    private void noteEscaped(byte[] bytes, long word, int field, int[] into) {
        for (int i = 0; i < keys.length; i++) {
            if (Lookup.isKey(bytes, word, keys[i])) {
                into[i] = field;
            }
        }
    }
}
