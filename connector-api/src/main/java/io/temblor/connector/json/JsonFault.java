package io.temblor.connector.json;

import io.temblor.connector.codec.DecodeException;

/// What is wrong with a JSON document, and where.
final class JsonFault {
    private JsonFault() {}

    static DecodeException of(String message, int at) {
        return new DecodeException("invalid-json", message, at);
    }

    static DecodeException expected(String what, byte[] bytes, int at, int end) {
        return of("expected " + what + ", found " + found(bytes, at, end), Math.min(at, end));
    }

    static DecodeException tooLarge(int maxSize, int length) {
        return of("the document is longer than max-size allows: max-size=" + maxSize + ", length=" + length, 0);
    }

    static DecodeException tooDeep(int maxDepth, int at) {
        return of("the document is nested deeper than max-depth allows: max-depth=" + maxDepth, at);
    }

    private static String found(byte[] bytes, int at, int end) {
        if (at >= end) {
            return "the end of the document";
        }
        byte b = bytes[at];
        return switch (b) {
            case ' ' -> "a space";
            case '`' -> "a backtick";
            default -> b > ' ' && b < 0x7f ? "`" + (char) b + "`" : String.format("the byte 0x%02x", b & 0xff);
        };
    }
}
