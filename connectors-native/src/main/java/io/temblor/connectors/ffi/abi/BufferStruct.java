package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_buffer`: lent to a codec for its result.
public final class BufferStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("reserved"),
                    ADDRESS.withName("data"),
                    JAVA_LONG.withName("capacity"),
                    JAVA_LONG.withName("length"),
                    JAVA_LONG.withName("needed"))
            .withName("temblor_buffer");

    private static final long DATA = Downcalls.offset(LAYOUT, "data");
    private static final long CAPACITY = Downcalls.offset(LAYOUT, "capacity");
    private static final long LENGTH = Downcalls.offset(LAYOUT, "length");
    private static final long NEEDED = Downcalls.offset(LAYOUT, "needed");

    private BufferStruct() {}

    /// Fills it anew.
    public static void lend(MemorySegment buffer, long data, long capacity) {
        buffer.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        buffer.set(JAVA_LONG, DATA, data);
        buffer.set(JAVA_LONG, CAPACITY, capacity);
        buffer.set(JAVA_LONG, LENGTH, 0);
        buffer.set(JAVA_LONG, NEEDED, 0);
    }

    public static long length(MemorySegment buffer) {
        return buffer.get(JAVA_LONG, LENGTH);
    }

    public static long needed(MemorySegment buffer) {
        return buffer.get(JAVA_LONG, NEEDED);
    }
}
