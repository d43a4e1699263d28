package io.temblor.connector.document;

import java.util.Arrays;

/// The index over a document's bytes that a decoder writes: one or two words for each value, in the order of
/// the text, each before what lies inside it.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** A decoder appends exactly one value, which is the document's root. An array is
/// [#openArray] · its values · [#close]; a record is [#openRecord] · (a text as key · a value)* · [#close].
/// Nothing is checked: a decoder that breaks this order makes a document that cannot be read.
///
/// **Layout.** The upper 6 bits of a word are its kind, the next 30 an offset into the bytes, the lower 28 a
/// length. An array or a record has in place of the length the number of values or pairs, and a second word:
/// above the index behind all that lies inside it, below the offset behind its text. A binary number has
/// itself as second word. The highest bit of a record's second word says that no key stands there twice. What
/// has been changed, see [Changes], has in place of its offset the index of its list of members, and in the
/// second word how many fit there.
///
/// **Hot path.** Allocates only while it grows.
public final class Tape {
    /// The longest text: what fits the layout.
    public static final int MAX_LENGTH = (1 << 28) - 1;

    /// The largest offset.
    static final int MAX_OFFSET = (1 << 30) - 1;

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    /// UTF-8 that is the same as text and within JSON's quotes.
    static final int TEXT = 3;
    /// UTF-8 that JSON would have to escape, perhaps.
    static final int PLAIN_TEXT = 4;
    /// The inside of JSON's quotes, with escapes.
    static final int ESCAPED_TEXT = 5;
    static final int BYTES = 6;
    /// Digits of a whole number that fits 64 bits with a sign.
    static final int DIGITS = 7;
    /// Digits of a whole number above [Long#MAX_VALUE] that fits 64 bits.
    static final int UNSIGNED_DIGITS = 8;
    /// Digits of any other number.
    static final int FLOAT_DIGITS = 9;
    static final int INTEGER = 10;
    static final int UNSIGNED = 11;
    static final int FLOAT = 12;
    static final int ARRAY = 13;
    static final int RECORD = 14;
    static final int CHANGED_ARRAY = 15;
    static final int CHANGED_RECORD = 16;

    /// The bits of a word without the offset.
    static final long WITHOUT_OFFSET = word(63, 0, MAX_LENGTH);

    private static final int KIND_SHIFT = 58;
    private static final int OFFSET_SHIFT = 28;
    private static final int BEHIND_MASK = Integer.MAX_VALUE;
    private static final long UNIQUE = Long.MIN_VALUE;
    private static final long[] NOTHING = {};
    private static final int FIRST_CAPACITY = 32;
    private static final int KEPT_CAPACITY = 2048;

    private long[] words = NOTHING;
    private int size;

    Tape() {}

    static int kind(long word) {
        return (int) (word >>> KIND_SHIFT);
    }

    static int offset(long word) {
        return (int) (word >>> OFFSET_SHIFT) & MAX_OFFSET;
    }

    static int length(long word) {
        return (int) word & MAX_LENGTH;
    }

    static long word(int kind, int offset, int length) {
        return (long) kind << KIND_SHIFT | (long) offset << OFFSET_SHIFT | length;
    }

    /// Appends null.
    ///
    /// @param offset where its text begins, 0 if it has none
    public void nul(int offset) {
        append(word(NULL, offset, 4));
    }

    /// Appends a truth value.
    ///
    /// @param offset where its text begins, 0 if it has none
    public void bool(boolean value, int offset) {
        append(value ? word(TRUE, offset, 4) : word(FALSE, offset, 5));
    }

    /// Appends a text that JSON has within quotes as it is: UTF-8 without quotes, backslashes and control
    /// characters.
    public void text(int offset, int length) {
        append(word(TEXT, offset, length));
    }

    /// Appends any text in UTF-8.
    public void plainText(int offset, int length) {
        append(word(PLAIN_TEXT, offset, length));
    }

    /// Appends a text that is written as JSON has it within quotes, with escapes that are right.
    public void escapedText(int offset, int length) {
        append(word(ESCAPED_TEXT, offset, length));
    }

    /// Appends bytes.
    public void bytes(int offset, int length) {
        append(word(BYTES, offset, length));
    }

    /// Appends a whole number that is written as JSON has it and fits 64 bits with a sign.
    public void digits(int offset, int length) {
        append(word(DIGITS, offset, length));
    }

    /// Appends a whole number from 2^63 to 2^64 - 1 that is written as JSON has it.
    public void unsignedDigits(int offset, int length) {
        append(word(UNSIGNED_DIGITS, offset, length));
    }

    /// Appends any other number that is written as JSON has it and whose nearest `double` is finite.
    public void floatDigits(int offset, int length) {
        append(word(FLOAT_DIGITS, offset, length));
    }

    /// Appends a whole number.
    public void integer(long value) {
        append(word(INTEGER, 0, 0));
        append(value);
    }

    /// Appends a whole number from 0 to 2^64 - 1, given by its bits.
    public void unsigned(long bits) {
        append(word(bits < 0 ? UNSIGNED : INTEGER, 0, 0));
        append(bits);
    }

    /// Appends a floating-point number.
    public void floating(double value) {
        append(word(FLOAT, 0, 0));
        append(Double.doubleToRawLongBits(value));
    }

    /// Begins an array.
    ///
    /// @param offset where its text begins, 0 if it has none
    /// @return what [#close] wants to know
    public int openArray(int offset) {
        append(word(ARRAY, offset, 0));
        append(0);
        return size - 2;
    }

    /// Begins a record.
    ///
    /// @param offset where its text begins, 0 if it has none
    /// @return what [#close] wants to know
    public int openRecord(int offset) {
        append(word(RECORD, offset, 0));
        append(0);
        return size - 2;
    }

    /// Ends an array or a record.
    ///
    /// @param opened what opening it returned
    /// @param count  the number of its values or pairs
    /// @param end    the offset behind its text, 0 if it has none
    public void close(int opened, int count, int end) {
        words[opened] |= count;
        words[opened + 1] = (long) size << 32 | end;
    }

    /// The number of words.
    int size() {
        return size;
    }

    long get(int index) {
        return words[index];
    }

    void set(int index, long word) {
        words[index] = word;
    }

    /// The index behind a value that has not been changed, and all inside it.
    int behind(int node) {
        return behind(words, node);
    }

    /// The same in the words themselves.
    static int behind(long[] words, int node) {
        int kind = kind(words[node]);
        if (kind < INTEGER) {
            return node + 1;
        }
        return kind < ARRAY ? node + 2 : (int) (words[node + 1] >>> 32) & BEHIND_MASK;
    }

    /// The words, for loops that run over many of them. Replaced when there are more.
    long[] words() {
        return words;
    }

    /// Whether it is known that no key of a record stands there twice.
    boolean isUnique(int record) {
        return words[record + 1] < 0;
    }

    void setUnique(int record) {
        words[record + 1] |= UNIQUE;
    }

    void append(long word) {
        if (size == words.length) {
            grow();
        }
        words[size++] = word;
    }

    // Apart, so that `append` is small enough to be inlined also where it is called seldom.
    private void grow() {
        words = Arrays.copyOf(words, Math.max(FIRST_CAPACITY, size * 2));
    }

    /// Appends so many words of no meaning yet.
    ///
    /// @return the index of the first
    int appendSpace(int count) {
        if (size + count > words.length) {
            words = Arrays.copyOf(words, Math.max(size + count, size * 2));
        }
        int first = size;
        size += count;
        return first;
    }

    void move(int from, int to, int count) {
        System.arraycopy(words, from, words, to, count);
    }

    void copyFrom(Tape other) {
        if (words.length < other.size) {
            words = new long[other.size];
        }
        System.arraycopy(other.words, 0, words, 0, other.size);
        size = other.size;
    }

    void clear() {
        size = 0;
    }

    /// Gives back what is too large to keep.
    void trim() {
        if (words.length > KEPT_CAPACITY) {
            words = NOTHING;
            size = 0;
        }
    }
}
