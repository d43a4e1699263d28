package io.temblor.connector.document;

/// Undoes the escapes of JSON strings.
final class Escapes {
    private static final long BACKSLASHES = '\\' * Utf8.EACH;
    private static final int UNICODE_LENGTH = 6;

    private Escapes() {}

    /// Writes what the inside of a JSON string stands for. Its escapes are right: somebody has looked.
    ///
    /// @param out has room for a word more than there are bytes, as the bytes have
    /// @return the number of bytes written, which is at most that of the bytes read
    static int unescape(byte[] bytes, int from, int to, byte[] out) {
        int at = from;
        int size = 0;
        while (true) {
            int plain = copyPlain(bytes, at, to, out, size);
            at += plain;
            size += plain;
            if (at >= to) {
                return size;
            }
            if (bytes[at + 1] != 'u') {
                out[size++] = simple(bytes[at + 1]);
                at += 2;
                continue;
            }
            int unit = codeUnit(bytes, at + 2);
            at += UNICODE_LENGTH;
            if (Character.isHighSurrogate((char) unit)) {
                unit = Character.toCodePoint((char) unit, (char) codeUnit(bytes, at + 2));
                at += UNICODE_LENGTH;
            }
            size = write(unit, out, size);
        }
    }

    /// Copies up to the next backslash, a word at a time, and perhaps some bytes more, which are written
    /// over later.
    ///
    /// @return how many bytes there are before the backslash, or the end
    private static int copyPlain(byte[] bytes, int from, int to, byte[] out, int size) {
        for (int copied = 0; from + copied < to; copied += Long.BYTES) {
            long word = Utf8.word(bytes, from + copied);
            Utf8.setWord(out, size + copied, word);
            long found = Utf8.zeros(word ^ BACKSLASHES);
            if (found != 0) {
                return Math.min(to - from, copied + Utf8.lowestByte(found));
            }
        }
        return to - from;
    }

    private static byte simple(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static int codeUnit(byte[] bytes, int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            unit = unit << 4 | Character.digit(bytes[i], 16);
        }
        return unit;
    }

    private static int write(int character, byte[] out, int at) {
        int size = at;
        if (character < 0x80) {
            out[size++] = (byte) character;
            return size;
        }
        if (character < 0x800) {
            out[size++] = (byte) (0xc0 | character >> 6);
        } else {
            if (character < 0x10000) {
                out[size++] = (byte) (0xe0 | character >> 12);
            } else {
                out[size++] = (byte) (0xf0 | character >> 18);
                out[size++] = (byte) (0x80 | character >> 12 & 0x3f);
            }
            out[size++] = (byte) (0x80 | character >> 6 & 0x3f);
        }
        out[size++] = (byte) (0x80 | character & 0x3f);
        return size;
    }
}
