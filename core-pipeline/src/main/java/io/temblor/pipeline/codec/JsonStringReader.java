package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import java.nio.charset.StandardCharsets;

/// Reads the strings of a JSON document. What has no escapes is taken from the document as it is; otherwise the
/// text is put together in a scratch buffer.
final class JsonStringReader {
    private final JsonCursor cursor;
    private final ByteOutput scratch = new ByteOutput();

    JsonStringReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /// The string whose opening quote comes next.
    String read() throws DecodeException {
        cursor.at++;
        int begin = cursor.at;
        skipPlain();
        if (cursor.take('"')) {
            return new String(cursor.bytes, begin, cursor.at - 1 - begin, StandardCharsets.UTF_8);
        }
        return readEscaped(begin);
    }

    private String readEscaped(int begin) throws DecodeException {
        scratch.clear();
        int plain = begin;
        while (true) {
            scratch.write(cursor.bytes, plain, cursor.at - plain);
            if (cursor.take('"')) {
                return new String(scratch.array(), 0, scratch.size(), StandardCharsets.UTF_8);
            }
            escape();
            plain = cursor.at;
            skipPlain();
        }
    }

    /// Moves to the next quote or backslash.
    private void skipPlain() throws DecodeException {
        byte[] bytes = cursor.bytes;
        int end = cursor.end;
        int at = cursor.at;
        while (at < end) {
            byte b = bytes[at];
            if (b == '"' || b == '\\') {
                cursor.at = at;
                return;
            }
            at += b >= ' ' ? 1 : lengthOfUnusual(at);
        }
        throw cursor.expected("the closing `\"` of a string", end);
    }

    private int lengthOfUnusual(int at) throws DecodeException {
        if (cursor.bytes[at] >= 0) {
            throw cursor.expected("a string without control characters, which are written as `\\u....`", at);
        }
        int length = Utf8.characterLength(cursor.bytes, at, cursor.end);
        if (length == 0) {
            throw cursor.expected("a character in UTF-8", at);
        }
        return length;
    }

    private void escape() throws DecodeException {
        cursor.at++;
        int letter = cursor.peek();
        switch (letter) {
            case '"', '\\', '/' -> simple(letter);
            case 'b' -> simple('\b');
            case 'f' -> simple('\f');
            case 'n' -> simple('\n');
            case 'r' -> simple('\r');
            case 't' -> simple('\t');
            case 'u' -> unicode();
            default -> throw cursor.expected("one of `\"\\/bfnrtu` behind a backslash");
        }
    }

    private void simple(int character) {
        cursor.at++;
        scratch.write(character);
    }

    private void unicode() throws DecodeException {
        int place = cursor.at - 1;
        char unit = codeUnit();
        if (!Character.isSurrogate(unit)) {
            scratch.writeUtf8(String.valueOf(unit));
            return;
        }
        if (Character.isLowSurrogate(unit) || !cursor.take('\\') || cursor.peek() != 'u') {
            throw unpaired(place);
        }
        char low = codeUnit();
        if (!Character.isLowSurrogate(low)) {
            throw unpaired(place);
        }
        scratch.writeUtf8(new String(new char[] {unit, low}));
    }

    private DecodeException unpaired(int place) {
        return cursor.fault("expected a pair of surrogates, high and low, found one alone", place);
    }

    /// The number that `u` and four hexadecimal digits stand for.
    private char codeUnit() throws DecodeException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            cursor.at++;
            int digit = Character.digit(Math.max(0, cursor.peek()), 16);
            if (digit < 0) {
                throw cursor.expected("a hexadecimal digit");
            }
            unit = unit << 4 | digit;
        }
        cursor.at++;
        return (char) unit;
    }
}
