package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.nio.ByteOrder;

/// `temblor_event`: one entry of a batch. Events lie in an array; `at` is where one of them begins.
///
/// **Hot path.** Reads and writes are plain ones on one segment.
public final class EventStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("offset"),
                    JAVA_INT.withName("length"),
                    JAVA_INT.withName("meta_offset"),
                    JAVA_INT.withName("meta_length"),
                    JAVA_LONG.withName("position"),
                    JAVA_INT.withName("split"),
                    JAVA_SHORT.withName("kind"),
                    JAVA_SHORT.withName("flags"))
            .withName("temblor_event");

    /// The distance from one event to the next.
    public static final long SIZE = LAYOUT.byteSize();

    /// Kinds of events.
    public static final int CHUNK = 0;

    public static final int MESSAGE = 1;
    public static final int VALUE = 2;
    public static final int SPLIT = 3;
    public static final int STATE = 4;
    public static final int SPLIT_END = 5;
    public static final int SPLIT_FAIL = 6;

    private static final long OFFSET = Downcalls.offset(LAYOUT, "offset");
    private static final long META_OFFSET = Downcalls.offset(LAYOUT, "meta_offset");
    private static final long POSITION = Downcalls.offset(LAYOUT, "position");
    private static final long SPLIT_NUMBER = Downcalls.offset(LAYOUT, "split");
    private static final long KIND = Downcalls.offset(LAYOUT, "kind");

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final long LOW = 0xffff_ffffL;

    private EventStruct() {}

    /// Offset and length of the payload in one read, for [#offset(long)] and [#length(long)].
    public static long payload(MemorySegment events, long at) {
        return events.get(JAVA_LONG, at + OFFSET);
    }

    /// Offset and length of the metadata in one read.
    public static long meta(MemorySegment events, long at) {
        return events.get(JAVA_LONG, at + META_OFFSET);
    }

    /// The offset of what [#payload] or [#meta] have read.
    public static long offset(long range) {
        return LITTLE ? range & LOW : range >>> Integer.SIZE;
    }

    /// The length of what [#payload] or [#meta] have read.
    public static long length(long range) {
        return LITTLE ? range >>> Integer.SIZE : range & LOW;
    }

    public static long position(MemorySegment events, long at) {
        return events.get(JAVA_LONG, at + POSITION);
    }

    public static int split(MemorySegment events, long at) {
        return events.get(JAVA_INT, at + SPLIT_NUMBER);
    }

    public static int kind(MemorySegment events, long at) {
        return Short.toUnsignedInt(events.get(JAVA_SHORT, at + KIND));
    }

    /// Fills the event of a sink; the other fields are 0 from the beginning.
    public static void set(MemorySegment events, long at, int offset, int length, long id) {
        events.set(JAVA_LONG, at + OFFSET, range(offset, length));
        events.set(JAVA_LONG, at + POSITION, id);
    }

    public static void setMeta(MemorySegment events, long at, int offset, int length) {
        events.set(JAVA_LONG, at + META_OFFSET, range(offset, length));
    }

    private static long range(int offset, int length) {
        return LITTLE ? (long) length << Integer.SIZE | offset : (long) offset << Integer.SIZE | length;
    }
}
