package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import java.nio.charset.StandardCharsets;

/// Writes JSON strings in UTF-8. Only what must be escaped is escaped: quotes, backslashes and control
/// characters.
final class JsonStringWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /// Appends the text in quotes.
    void write(String text, ByteOutput out) throws EncodeException {
        out.reserve(text.length() + 2);
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                writeAscii(c, out);
            } else if (Character.isSurrogate(c)) {
                writePair(text, i++, out);
            } else {
                writeWide(c, out);
            }
        }
        out.write('"');
    }

    private static void writeAscii(char c, ByteOutput out) {
        if (c >= ' ' && c != '"' && c != '\\') {
            out.write(c);
        } else {
            out.write('\\');
            writeEscape(c, out);
        }
    }

    private static void writeEscape(char c, ByteOutput out) {
        switch (c) {
            case '"', '\\' -> out.write(c);
            case '\b' -> out.write('b');
            case '\f' -> out.write('f');
            case '\n' -> out.write('n');
            case '\r' -> out.write('r');
            case '\t' -> out.write('t');
            default -> {
                out.writeUtf8("u00");
                out.write(HEX[c >> 4]);
                out.write(HEX[c & 15]);
            }
        }
    }

    private static void writeWide(char c, ByteOutput out) {
        if (c < 0x800) {
            out.write(0xc0 | c >> 6);
        } else {
            out.write(0xe0 | c >> 12);
            out.write(0x80 | c >> 6 & 0x3f);
        }
        out.write(0x80 | c & 0x3f);
    }

    private static void writePair(String text, int at, ByteOutput out) throws EncodeException {
        if (!Utf8.isPair(text, at)) {
            throw Utf8.unpaired(text, at);
        }
        int character = text.codePointAt(at);
        out.write(0xf0 | character >> 18);
        out.write(0x80 | character >> 12 & 0x3f);
        out.write(0x80 | character >> 6 & 0x3f);
        out.write(0x80 | character & 0x3f);
    }
}
