package io.temblor.pipeline.codec;

import io.temblor.connector.codec.DecodeException;

/// A place in a JSON document that moves forward, and the faults found there.
final class JsonCursor {
    /// The document lies in these bytes, up to [#end].
    byte[] bytes = {};

    /// The next byte to be read.
    int at;

    int end;
    private int start;

    void reset(byte[] document, int offset, int length) {
        bytes = document;
        start = offset;
        at = offset;
        end = offset + length;
    }

    /// Lets go of the document, whose bytes are the caller's.
    void release() {
        bytes = new byte[0];
    }

    /// The next byte, or -1 at the end; a byte that is not ASCII gives a number below -1.
    int peek() {
        // The bytes 0xff of a document must not look like its end; they are no UTF-8 anyway, wherever they stand.
        return at == end ? -1 : bytes[at] == -1 ? -2 : bytes[at];
    }

    /// Moves behind the next byte if it is `wanted`.
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void skipSpace() {
        while (at < end) {
            byte b = bytes[at];
            if (b > ' ' || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return;
            }
            at++;
        }
    }

    /// Whether a digit comes next.
    boolean isAtDigit() {
        int next = peek();
        return next >= '0' && next <= '9';
    }

    /// A fault here.
    DecodeException expected(String what) {
        return expected(what, at);
    }

    /// A fault at an earlier or later place.
    DecodeException expected(String what, int place) {
        return fault("expected " + what + ", found " + found(place), place);
    }

    /// A fault in other words.
    DecodeException fault(String message, int place) {
        return new DecodeException("invalid-json", message, place - start);
    }

    private String found(int place) {
        if (place >= end) {
            return "the end of the document";
        }
        byte b = bytes[place];
        return switch (b) {
            case ' ' -> "a space";
            case '`' -> "a backtick";
            default -> b > ' ' && b < 0x7f ? "`" + (char) b + "`" : String.format("the byte 0x%02x", b & 0xff);
        };
    }
}
