package io.temblor.connector.json;

import io.temblor.connector.codec.ByteOutput;
import java.nio.charset.StandardCharsets;

/// Writes texts as JSON strings. Only what must be escaped is escaped: quotes, backslashes and control
/// characters.
final class JsonStringWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonStringWriter() {}

    /// Appends a text of UTF-8 in quotes. Copies what needs no escape in one piece.
    static void write(byte[] bytes, int from, int length, ByteOutput out) {
        out.reserve(length + 2);
        out.write('"');
        int end = from + length;
        int plain = from;
        for (int at = JsonStrings.skipUnescaped(bytes, from, end);
                at < end;
                at = JsonStrings.skipUnescaped(bytes, plain, end)) {
            out.write(bytes, plain, at - plain);
            out.write('\\');
            writeEscape(bytes[at], out);
            plain = at + 1;
        }
        out.write(bytes, plain, end - plain);
        out.write('"');
    }

    private static void writeEscape(byte character, ByteOutput out) {
        switch (character) {
            case '"', '\\' -> out.write(character);
            case '\b' -> out.write('b');
            case '\f' -> out.write('f');
            case '\n' -> out.write('n');
            case '\r' -> out.write('r');
            case '\t' -> out.write('t');
            default -> {
                out.writeUtf8("u00");
                out.write(HEX[character >> 4]);
                out.write(HEX[character & 15]);
            }
        }
    }
}
