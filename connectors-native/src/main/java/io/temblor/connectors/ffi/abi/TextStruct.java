package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.nio.charset.StandardCharsets;

/// `temblor_text`: bytes in UTF-8 with their length.
public final class TextStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    ADDRESS.withName("bytes"), JAVA_LONG.withName("length"))
            .withName("temblor_text");

    private static final long BYTES = Downcalls.offset(LAYOUT, "bytes");
    private static final long LENGTH = Downcalls.offset(LAYOUT, "length");

    private TextStruct() {}

    /// Writes a text, whose bytes live in `arena`.
    static void set(MemorySegment struct, long at, String text, Arena arena) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        struct.set(ADDRESS, at + BYTES, arena.allocateFrom(JAVA_BYTE, bytes));
        struct.set(JAVA_LONG, at + LENGTH, bytes.length);
    }

    /// The text at an address, for upcalls. Malformed bytes become replacement characters.
    ///
    /// @param length in bytes; what lies beyond `limit` is left out
    public static String read(MemorySegment bytes, long length, long limit) {
        long taken = Math.clamp(length, 0, limit);
        return new String(bytes.reinterpret(taken).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
    }
}
