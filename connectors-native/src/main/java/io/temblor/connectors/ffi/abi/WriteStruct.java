package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_write`: the events lent to the write of a sink.
public final class WriteStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("event_count"),
                    ADDRESS.withName("data"),
                    JAVA_LONG.withName("data_length"),
                    ADDRESS.withName("events"),
                    JAVA_LONG.withName("last_id"),
                    JAVA_LONG.withName("lent_length"))
            .withName("temblor_write");

    private static final long EVENT_COUNT = Downcalls.offset(LAYOUT, "event_count");
    private static final long DATA = Downcalls.offset(LAYOUT, "data");
    private static final long DATA_LENGTH = Downcalls.offset(LAYOUT, "data_length");
    private static final long EVENTS = Downcalls.offset(LAYOUT, "events");
    private static final long LAST_ID = Downcalls.offset(LAYOUT, "last_id");
    private static final long LENT_LENGTH = Downcalls.offset(LAYOUT, "lent_length");

    private WriteStruct() {}

    /// Fills what stays, as it is lent for the first time or after a change.
    public static void lend(MemorySegment write, long data, long events) {
        write.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        write.set(JAVA_LONG, DATA, data);
        write.set(JAVA_LONG, EVENTS, events);
    }

    /// Fills what is of this batch alone.
    public static void fill(MemorySegment write, int eventCount, long length, long lentLength, long lastId) {
        write.set(JAVA_INT, EVENT_COUNT, eventCount);
        write.set(JAVA_LONG, DATA_LENGTH, length);
        write.set(JAVA_LONG, LENT_LENGTH, lentLength);
        write.set(JAVA_LONG, LAST_ID, lastId);
    }
}
