package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Copies short payloads word by word: a call that copies any length takes as long for 8 bytes as for 200.
///
/// **Threading.** Has no state.
final class WordCopy {
    private static final int MOST = 64;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private WordCopy() {}

    static void copy(MemorySegment source, long from, byte[] target, int to, int length) {
        if (length < Long.BYTES || length > MOST) {
            MemorySegment.copy(source, JAVA_BYTE, from, target, to, length);
            return;
        }
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            WORD.set(target, to + i, source.get(JAVA_LONG_UNALIGNED, from + i));
        }
        // The last word may cover some bytes of the one before it.
        WORD.set(target, to + last, source.get(JAVA_LONG_UNALIGNED, from + last));
    }

    /// Copies the beginning of a buffer to that of another one; both are in the same byte order.
    static void copy(ByteBuffer source, ByteBuffer target, int length) {
        if (length < Long.BYTES || length > MOST) {
            target.put(0, source, 0, length);
            return;
        }
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            target.putLong(i, source.getLong(i));
        }
        target.putLong(last, source.getLong(last));
    }
}
