package io.temblor.pipeline.framing;

import io.temblor.connector.document.Utf8;
import java.util.Arrays;

/// The bytes between two frames, and how to find them fast.
final class Separator {
    private final byte[] bytes;

    /// How many bytes are still matched when the byte behind a match of so many is the wrong one.
    private final int[] fallbacks;

    /// @param bytes at least one; not to be changed afterwards
    Separator(byte[] bytes) {
        this.bytes = bytes;
        fallbacks = new int[bytes.length + 1];
        for (int i = 1, matched = 0; i < bytes.length; i++) {
            matched = advance(matched, bytes[i]);
            fallbacks[i + 1] = matched;
        }
    }

    /// The number of bytes.
    int size() {
        return bytes.length;
    }

    /// How many bytes of the separator are matched when `matched` were before the byte `next`; `matched` is
    /// less than [#size].
    int advance(int matched, byte next) {
        int state = matched;
        while (state > 0 && bytes[state] != next) {
            state = fallbacks[state];
        }
        return bytes[state] == next ? state + 1 : 0;
    }

    /// Where the first separator that lies between `from` and `to` begins, or -1.
    int find(byte[] in, int from, int to) {
        int behind = to - bytes.length + 1;
        int at = Utf8.indexOf(in, from, behind, bytes[0]);
        while (at < behind && bytes.length > 1 && !Arrays.equals(in, at, at + bytes.length, bytes, 0, bytes.length)) {
            at = Utf8.indexOf(in, at + 1, behind, bytes[0]);
        }
        return at < behind ? at : -1;
    }
}
