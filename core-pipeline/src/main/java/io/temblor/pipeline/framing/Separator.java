package io.temblor.pipeline.framing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The bytes between two frames, and how to find them fast.
final class Separator {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final byte[] bytes;
    private final long firstByteEightTimes;

    /// How many bytes are still matched when the byte behind a match of so many is the wrong one.
    private final int[] fallbacks;

    /// @param bytes at least one; not to be changed afterwards
    Separator(byte[] bytes) {
        this.bytes = bytes;
        firstByteEightTimes = (bytes[0] & 0xff) * LOW_BITS;
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
        int at = findFirstByte(in, from, to);
        while (at >= 0 && at + bytes.length <= to) {
            if (bytes.length == 1 || Arrays.equals(in, at, at + bytes.length, bytes, 0, bytes.length)) {
                return at;
            }
            at = findFirstByte(in, at + 1, to);
        }
        return -1;
    }

    // Eight bytes at a time: a byte is zero in `differences` where it is the wanted one, and the lowest high bit of
    // `zeros` tells the first of them.
    private int findFirstByte(byte[] in, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long differences = (long) LONGS.get(in, at) ^ firstByteEightTimes;
            long zeros = differences - LOW_BITS & ~differences & HIGH_BITS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && in[at] != bytes[0]) {
            at++;
        }
        return at < to ? at : -1;
    }
}
