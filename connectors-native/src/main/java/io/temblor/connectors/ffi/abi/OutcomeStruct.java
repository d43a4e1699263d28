package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_outcome`: what became of one event. Outcomes lie in an array; `at` is where one of them begins.
public final class OutcomeStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_LONG.withName("id"),
                    JAVA_INT.withName("outcome"),
                    JAVA_INT.withName("code_length"),
                    JAVA_INT.withName("reason_offset"),
                    JAVA_INT.withName("reason_length"))
            .withName("temblor_outcome");

    /// The distance from one outcome to the next.
    public static final long SIZE = LAYOUT.byteSize();

    public static final int DELIVERED = 1;
    public static final int RETRY = 2;
    public static final int REJECTED = 3;
    public static final int PENDING = 4;

    private static final long OUTCOME = Downcalls.offset(LAYOUT, "outcome");
    private static final long CODE_LENGTH = Downcalls.offset(LAYOUT, "code_length");
    private static final long REASON_OFFSET = Downcalls.offset(LAYOUT, "reason_offset");
    private static final long REASON_LENGTH = Downcalls.offset(LAYOUT, "reason_length");

    private OutcomeStruct() {}

    public static long id(MemorySegment list, long at) {
        return list.get(JAVA_LONG, at);
    }

    public static int outcome(MemorySegment list, long at) {
        return list.get(JAVA_INT, at + OUTCOME);
    }

    public static long codeLength(MemorySegment list, long at) {
        return Integer.toUnsignedLong(list.get(JAVA_INT, at + CODE_LENGTH));
    }

    public static long reasonOffset(MemorySegment list, long at) {
        return Integer.toUnsignedLong(list.get(JAVA_INT, at + REASON_OFFSET));
    }

    public static long reasonLength(MemorySegment list, long at) {
        return Integer.toUnsignedLong(list.get(JAVA_INT, at + REASON_LENGTH));
    }
}
