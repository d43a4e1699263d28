package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_outcomes`: lent to a sink, which reports in it what became of events.
public final class OutcomesStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("capacity"),
                    ADDRESS.withName("list"),
                    JAVA_INT.withName("count"),
                    JAVA_INT.withName("text_length"),
                    ADDRESS.withName("text"),
                    JAVA_LONG.withName("text_capacity"),
                    JAVA_LONG.withName("delivered_before"))
            .withName("temblor_outcomes");

    private static final long CAPACITY = Downcalls.offset(LAYOUT, "capacity");
    private static final long LIST = Downcalls.offset(LAYOUT, "list");
    private static final long COUNT = Downcalls.offset(LAYOUT, "count");
    private static final long TEXT_LENGTH = Downcalls.offset(LAYOUT, "text_length");
    private static final long TEXT = Downcalls.offset(LAYOUT, "text");
    private static final long TEXT_CAPACITY = Downcalls.offset(LAYOUT, "text_capacity");
    private static final long DELIVERED_BEFORE = Downcalls.offset(LAYOUT, "delivered_before");

    private OutcomesStruct() {}

    /// Fills what stays, as it is lent for the first time or after a change.
    public static void lend(MemorySegment outcomes, long list, long text, long textCapacity) {
        outcomes.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        outcomes.set(JAVA_LONG, LIST, list);
        outcomes.set(JAVA_LONG, TEXT, text);
        outcomes.set(JAVA_LONG, TEXT_CAPACITY, textCapacity);
    }

    /// Empties it, as it is lent again.
    public static void clear(MemorySegment outcomes, int capacity) {
        outcomes.set(JAVA_INT, CAPACITY, capacity);
        outcomes.set(JAVA_INT, COUNT, 0);
        outcomes.set(JAVA_INT, TEXT_LENGTH, 0);
        outcomes.set(JAVA_LONG, DELIVERED_BEFORE, 0);
    }

    /// Whether it still lends these two areas.
    public static boolean lends(MemorySegment outcomes, long list, long text) {
        return outcomes.get(JAVA_LONG, LIST) == list && outcomes.get(JAVA_LONG, TEXT) == text;
    }

    public static long count(MemorySegment outcomes) {
        return Integer.toUnsignedLong(outcomes.get(JAVA_INT, COUNT));
    }

    public static long textLength(MemorySegment outcomes) {
        return Integer.toUnsignedLong(outcomes.get(JAVA_INT, TEXT_LENGTH));
    }

    public static long deliveredBefore(MemorySegment outcomes) {
        return outcomes.get(JAVA_LONG, DELIVERED_BEFORE);
    }
}
