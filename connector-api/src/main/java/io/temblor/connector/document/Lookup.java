package io.temblor.connector.document;

import java.util.Arrays;

/// Finds what lies directly inside a record or an array.
final class Lookup {
    /// Multiplied by this, every bit has a say in the highest ones: 2^64 divided by the golden ratio.
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private static final int MARK_SHIFT = Long.SIZE - 6;

    private Lookup() {}

    /// The last field of that key in a record that has not been changed. Walks over all of them, for a later
    /// one wins.
    static int field(Document document, int record, Key key) {
        long[] words = document.tape().words();
        byte[] bytes = document.bytes();
        long sought = Tape.word(Tape.TEXT, 0, key.length());
        int found = Document.NONE;
        int end = Tape.behind(words, record);
        for (int at = record + 2; at < end; at = Tape.behind(words, at + 1)) {
            long word = words[at];
            // Most keys are of another length, which one comparison tells.
            if ((word & Tape.WITHOUT_OFFSET) == sought
                    ? key.isAt(bytes, Tape.offset(word))
                    : Tape.kind(word) != Tape.TEXT && isKey(bytes, word, key)) {
                found = at + 1;
            }
        }
        return found;
    }

    /// The field of that key in a record that has been changed.
    ///
    /// @param record the word of the record
    static int changedField(Document document, long record, Key key) {
        int member = member(document, record, key);
        return member < 0 ? Document.NONE : (int) document.tape().get(Tape.offset(record) + member);
    }

    /// The place of a key among the members of a record that has been changed, or -1.
    static int member(Document document, long record, Key key) {
        Tape tape = document.tape();
        int first = Tape.offset(record);
        for (int i = 0; i < Tape.length(record); i++) {
            if (isKey(document.bytes(), tape.get((int) (tape.get(first + i) >>> 32)), key)) {
                return i;
            }
        }
        return -1;
    }

    /// The element of an array that has not been changed.
    static int element(Document document, int array, int index) {
        Tape tape = document.tape();
        int at = array + 2;
        for (int i = 0; i < index; i++) {
            at = tape.behind(at);
        }
        return at;
    }

    /// Whether a text on the tape is that of a key.
    static boolean isKey(byte[] bytes, long word, Key key) {
        if (Tape.kind(word) != Tape.ESCAPED_TEXT) {
            return Tape.length(word) == key.length() && key.isAt(bytes, Tape.offset(word));
        }
        // An escape is never shorter than what it stands for.
        if (Tape.length(word) < key.length()) {
            return false;
        }
        Text text = new Text();
        text.unescape(bytes, Tape.offset(word), Tape.length(word));
        return text.length() == key.length() && key.isAt(text.array(), text.offset());
    }

    /// One bit of 64, the same for texts that are the same; all bits for a text with escapes, which may be
    /// any.
    static long mark(byte[] bytes, long word) {
        if (Tape.kind(word) == Tape.ESCAPED_TEXT) {
            return -1;
        }
        int length = Tape.length(word);
        int first = Math.min(length, Long.BYTES) * Byte.SIZE;
        long head = first == 0 ? 0 : Utf8.word(bytes, Tape.offset(word)) << Long.SIZE - first;
        return 1L << ((head + length) * SPREAD >>> MARK_SHIFT);
    }

    /// Whether two texts on the tape are the same.
    static boolean areEqual(byte[] bytes, long left, long right) {
        if (Tape.kind(left) == Tape.ESCAPED_TEXT || Tape.kind(right) == Tape.ESCAPED_TEXT) {
            return text(bytes, left).isEqual(text(bytes, right));
        }
        int length = Tape.length(left);
        return length == Tape.length(right) && areEqual(bytes, Tape.offset(left), Tape.offset(right), length);
    }

    // Most texts differ in their first word, and are not worth a call that compares vectors.
    private static boolean areEqual(byte[] bytes, int left, int right, int length) {
        long difference = Utf8.word(bytes, left) ^ Utf8.word(bytes, right);
        if (length < Long.BYTES) {
            return length == 0 || difference << Long.SIZE - length * Byte.SIZE == 0;
        }
        return difference == 0 && Arrays.equals(bytes, left, left + length, bytes, right, right + length);
    }

    private static Text text(byte[] bytes, long word) {
        Text text = new Text();
        if (Tape.kind(word) == Tape.ESCAPED_TEXT) {
            text.unescape(bytes, Tape.offset(word), Tape.length(word));
        } else {
            text.show(bytes, Tape.offset(word), Tape.length(word));
        }
        return text;
    }
}
