package io.temblor.connector.codec;

import java.util.Arrays;

/// A growing array of bytes that encoders append to. Reused from event to event, it allocates only while it
/// grows.
///
/// **Threading.** One thread at a time.
public final class ByteOutput {
    private byte[] array;
    private int size;

    /// An empty output with room for 256 bytes.
    public ByteOutput() {
        this(256);
    }

    /// An empty output with room for `capacity` bytes.
    public ByteOutput(int capacity) {
        array = new byte[capacity];
    }

    /// The number of bytes appended.
    public int size() {
        return size;
    }

    /// The array that holds the bytes, from 0 to [#size]. Replaced when it grows.
    public byte[] array() {
        return array;
    }

    /// Takes back all bytes from `newSize` on.
    public void truncate(int newSize) {
        if (newSize < 0 || newSize > size) {
            throw new IllegalArgumentException("newSize=" + newSize + ", size=" + size);
        }
        size = newSize;
    }

    /// Takes back everything.
    public void clear() {
        size = 0;
    }

    /// Appends one byte, the low eight bits of `value`.
    public void write(int value) {
        reserve(1);
        array[size++] = (byte) value;
    }

    /// Appends an array.
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /// Appends `length` bytes from `offset`.
    public void write(byte[] bytes, int offset, int length) {
        reserve(length);
        System.arraycopy(bytes, offset, array, size, length);
        size += length;
    }

    /// Moves all from `at` on up by `count` bytes. What stands in the gap is of no meaning and is to be
    /// overwritten.
    public void insertGap(int at, int count) {
        reserve(count);
        System.arraycopy(array, at, array, at + count, size - at);
        size += count;
    }

    /// Appends eight bytes, the most significant first.
    public void writeLong(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            array[size++] = (byte) (value >>> shift);
        }
    }

    /// Appends a text as UTF-8. An unpaired surrogate becomes `?`.
    public void writeUtf8(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                writeBeyondAscii(text, i);
                return;
            }
            array[size++] = (byte) c;
        }
    }

    private void writeBeyondAscii(String text, int from) {
        reserve(Math.multiplyExact(3, text.length() - from));
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                array[size++] = (byte) c;
            } else if (c < 0x800) {
                put(0xc0 | c >> 6, c);
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | c >> 12, c >> 6);
                put(c);
            } else if (isPair(text, i)) {
                writePair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                array[size++] = '?';
            }
        }
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private void writePair(int codePoint) {
        put(0xf0 | codePoint >> 18, codePoint >> 12);
        put(codePoint >> 6);
        put(codePoint);
    }

    private void put(int first, int next) {
        array[size++] = (byte) first;
        put(next);
    }

    private void put(int next) {
        array[size++] = (byte) (0x80 | next & 0x3f);
    }

    /// Makes room for `more` bytes.
    ///
    /// @throws ArithmeticException if there would be more than 2 GiB
    public void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > array.length) {
            array = Arrays.copyOf(array, Math.max(needed, (int) Math.min(array.length * 2L, Integer.MAX_VALUE - 16)));
        }
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return Arrays.copyOf(array, size);
    }
}
