package io.temblor.connector.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A view of a string as UTF-8, without escapes. Made once and used for one text after another.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** Shows the bytes of a document where that is possible, and then only as long as they stay
/// as they are.
public final class Text {
    private static final byte[] NOTHING = {};

    private byte[] array = NOTHING;
    private int offset;
    private int length;
    private byte[] scratch = NOTHING;

    /// An empty text.
    public Text() {}

    /// The array that the text lies in.
    public byte[] array() {
        return array;
    }

    /// Where in the array the text begins.
    public int offset() {
        return offset;
    }

    /// The number of bytes.
    public int length() {
        return length;
    }

    /// Shows bytes that have no escapes.
    public void show(byte[] bytes, int from, int count) {
        array = bytes;
        offset = from;
        length = count;
    }

    /// Shows what the inside of a JSON string stands for, whose escapes are right.
    void unescape(byte[] bytes, int from, int count) {
        if (scratch.length < count + Document.PADDING) {
            scratch = new byte[Integer.highestOneBit(count + Document.PADDING) * 2];
        }
        show(scratch, 0, Escapes.unescape(bytes, from, from + count, scratch));
    }

    /// Whether another text has the same characters.
    public boolean isEqual(Text other) {
        return isEqual(other.array, other.offset, other.length);
    }

    /// Whether these bytes are the same text.
    public boolean isEqual(byte[] bytes, int from, int count) {
        return Arrays.equals(array, offset, offset + length, bytes, from, from + count);
    }

    /// Compares with another text in the order of their UTF-16 code units, as [String#compareTo] does.
    public int compareTo(byte[] bytes, int from, int count) {
        return Utf8.compare(array, offset, offset + length, bytes, from, from + count);
    }

    /// Where these bytes first begin in this text, counted from its beginning, or -1.
    public int indexOf(byte[] part) {
        return indexOf(part, 0);
    }

    /// Where these bytes first begin in this text from `from` on, counted from its beginning, or -1.
    public int indexOf(byte[] part, int from) {
        if (part.length == 0) {
            return from;
        }
        int end = offset + length - part.length + 1;
        int at = Utf8.indexOf(array, offset + from, end, part[0]);
        while (at < end && !Arrays.equals(array, at, at + part.length, part, 0, part.length)) {
            at = Utf8.indexOf(array, at + 1, end, part[0]);
        }
        return at < end ? at - offset : -1;
    }

    /// Whether this text has these bytes from `at` on, counted from its beginning.
    public boolean hasAt(int at, byte[] part) {
        return at >= 0
                && at + part.length <= length
                && Arrays.equals(array, offset + at, offset + at + part.length, part, 0, part.length);
    }

    /// The text.
    @Override
    public String toString() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }
}
