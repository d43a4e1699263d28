package io.temblor.connector.binary;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.document.Utf8;

/// Reads values from their binary form into documents.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing, and does not call itself: what is open is kept in arrays as long as the
/// depth that is allowed.
public final class BinaryReader {
    private static final int MORE = 0x80;
    private static final int MOST_BYTES_OF_A_NUMBER = 10;

    private final int[] opened = new int[BinaryWriter.DEEPEST];
    private final int[] counts = new int[BinaryWriter.DEEPEST];
    private final int[] left = new int[BinaryWriter.DEEPEST];
    private final boolean[] records = new boolean[BinaryWriter.DEEPEST];

    private Tape tape = new Document(0).tape();
    private byte[] bytes = {};
    private int end;
    private int at;
    private int depth;

    /// A reader.
    public BinaryReader() {}

    /// Fills a document with the form that `length` bytes from `offset` are, and reads it.
    ///
    /// @throws DecodeException if they are no form of a value; the document then has no value
    public void read(byte[] source, int offset, int length, Document document) throws DecodeException {
        if (length > Tape.MAX_LENGTH) {
            throw new DecodeException(
                    "invalid-binary-form",
                    "expected at most " + Tape.MAX_LENGTH + " bytes, found " + length,
                    Tape.MAX_LENGTH);
        }
        document.fill(source, offset, length);
        read(document, 0);
    }

    /// Reads the form that the bytes of a document are that has just been filled, from `from` on to their
    /// end.
    ///
    /// @throws DecodeException if they are no form of a value; the document then has no value
    public void read(Document document, int from) throws DecodeException {
        tape = document.tape();
        bytes = document.bytes();
        end = document.length();
        at = from;
        boolean whole = false;
        try {
            form();
            whole = true;
        } finally {
            if (!whole) {
                document.forgetValue();
            }
        }
    }

    private void form() throws DecodeException {
        int version = next("the version");
        if (version != BinaryForm.VERSION) {
            throw expected("version " + BinaryForm.VERSION, String.valueOf(version), at - 1);
        }
        depth = 0;
        value();
        while (depth > 0) {
            if (left[depth - 1] == 0) {
                depth--;
                tape.close(opened[depth], counts[depth], 0);
            } else {
                left[depth - 1]--;
                if (records[depth - 1]) {
                    text();
                }
                value();
            }
        }
        if (at < end) {
            throw expected("the end", (end - at) + " more bytes", at);
        }
    }

    /// Reads the value that begins here, of an array or a record only the beginning.
    private void value() throws DecodeException {
        int tag = next("a tag");
        switch (tag) {
            case BinaryForm.NULL -> tape.nul(0);
            case BinaryForm.FALSE -> tape.bool(false, 0);
            case BinaryForm.TRUE -> tape.bool(true, 0);
            case BinaryForm.INTEGER -> {
                long number = number();
                tape.integer(number >>> 1 ^ -(number & 1));
            }
            case BinaryForm.UNSIGNED -> unsigned();
            case BinaryForm.FLOAT -> tape.floating(Double.longBitsToDouble(eightBytes()));
            case BinaryForm.STRING -> text();
            case BinaryForm.BYTES -> {
                int length = length();
                tape.bytes(at, length);
                at += length;
            }
            case BinaryForm.ARRAY -> open(false);
            case BinaryForm.RECORD -> open(true);
            default -> throw expected("a tag from 0 to 9", String.valueOf(tag), at - 1);
        }
    }

    private void unsigned() throws DecodeException {
        int begin = at;
        long bits = eightBytes();
        if (bits >= 0) {
            throw expected("an integer above " + Long.MAX_VALUE, String.valueOf(bits), begin);
        }
        tape.unsigned(bits);
    }

    private void text() throws DecodeException {
        int length = length();
        int invalid = Utf8.firstInvalid(bytes, at, at + length);
        if (invalid >= 0) {
            throw expected("a character in UTF-8", String.format("the byte 0x%02x", bytes[invalid] & 0xff), invalid);
        }
        tape.plainText(at, length);
        at += length;
    }

    private void open(boolean record) throws DecodeException {
        if (depth == BinaryWriter.DEEPEST) {
            throw new DecodeException(
                    "invalid-binary-form",
                    "the value is nested deeper than is allowed: max-depth=" + BinaryWriter.DEEPEST,
                    at - 1);
        }
        int begin = at;
        long count = number();
        // An element has a byte at least, a field two.
        int most = record ? (end - at) / 2 : end - at;
        if (count < 0 || count > most) {
            throw expected(
                    Long.toUnsignedString(count) + (record ? " fields" : " elements"),
                    "bytes for at most " + most,
                    begin);
        }
        records[depth] = record;
        counts[depth] = (int) count;
        left[depth] = (int) count;
        opened[depth] = record ? tape.openRecord(0) : tape.openArray(0);
        depth++;
    }

    private int length() throws DecodeException {
        int begin = at;
        long length = number();
        if (length < 0 || length > end - at) {
            throw expected(Long.toUnsignedString(length) + " bytes", "only " + (end - at), begin);
        }
        return (int) length;
    }

    private long number() throws DecodeException {
        int begin = at;
        long number = 0;
        int part;
        do {
            part = next("a number");
            int shift = 7 * (at - begin - 1);
            if (shift == 7 * (MOST_BYTES_OF_A_NUMBER - 1) && part > 1) {
                throw expected("a number of 64 bits", "one of more", begin);
            }
            number |= (long) (part & ~MORE) << shift;
        } while ((part & MORE) != 0);
        if (part == 0 && at - begin > 1) {
            throw expected("a number in as few bytes as can be", "one of " + (at - begin), begin);
        }
        return number;
    }

    private long eightBytes() throws DecodeException {
        if (end - at < Long.BYTES) {
            throw expected("8 bytes", "only " + (end - at), at);
        }
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = word << 8 | bytes[at++] & 0xff;
        }
        return word;
    }

    private int next(String what) throws DecodeException {
        if (at >= end) {
            throw expected(what, "the end", end);
        }
        return bytes[at++] & 0xff;
    }

    private static DecodeException expected(String what, String found, int at) {
        return new DecodeException("invalid-binary-form", "expected " + what + ", found " + found, at);
    }
}
