package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_batch`: lent to the poll of a source.
public final class BatchStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("event_capacity"),
                    ADDRESS.withName("data"),
                    JAVA_LONG.withName("data_capacity"),
                    ADDRESS.withName("events"),
                    JAVA_INT.withName("event_count"),
                    JAVA_INT.withName("reserved"),
                    JAVA_LONG.withName("needed"))
            .withName("temblor_batch");

    private static final long EVENT_CAPACITY = Downcalls.offset(LAYOUT, "event_capacity");
    private static final long DATA = Downcalls.offset(LAYOUT, "data");
    private static final long DATA_CAPACITY = Downcalls.offset(LAYOUT, "data_capacity");
    private static final long EVENTS = Downcalls.offset(LAYOUT, "events");
    private static final long EVENT_COUNT = Downcalls.offset(LAYOUT, "event_count");
    private static final long NEEDED = Downcalls.offset(LAYOUT, "needed");

    private BatchStruct() {}

    /// Fills it, as it is lent for the first time or after a change.
    public static void lend(MemorySegment batch, long data, long dataCapacity, long events, int eventCapacity) {
        batch.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        batch.set(JAVA_INT, EVENT_CAPACITY, eventCapacity);
        batch.set(JAVA_LONG, DATA, data);
        batch.set(JAVA_LONG, DATA_CAPACITY, dataCapacity);
        batch.set(JAVA_LONG, EVENTS, events);
        batch.set(JAVA_INT, EVENT_COUNT, 0);
        batch.set(JAVA_LONG, NEEDED, 0);
    }

    /// Empties it, as it is lent again.
    public static void clear(MemorySegment batch) {
        batch.set(JAVA_INT, EVENT_COUNT, 0);
    }

    /// Whether it still lends these two areas.
    public static boolean lends(MemorySegment batch, long data, long events) {
        return batch.get(JAVA_LONG, DATA) == data && batch.get(JAVA_LONG, EVENTS) == events;
    }

    /// How many events the library says that it has written.
    public static long eventCount(MemorySegment batch) {
        return Integer.toUnsignedLong(batch.get(JAVA_INT, EVENT_COUNT));
    }

    /// How much room the library says that it needs.
    public static long needed(MemorySegment batch) {
        return batch.get(JAVA_LONG, NEEDED);
    }
}
