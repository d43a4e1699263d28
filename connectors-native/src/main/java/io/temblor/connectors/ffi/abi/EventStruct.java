package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// `temblor_event`: one entry of a batch. Events lie in an array; `at` is where one of them begins.
///
/// **Hot path.** Through a buffer in the machine's byte order: its index is an int, so that the compiler checks the
/// bounds of a whole loop at once, which for a segment and its long index took five times as long.
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
    public static final int SIZE = (int) LAYOUT.byteSize();

    /// Kinds of events.
    public static final int CHUNK = 0;

    public static final int MESSAGE = 1;
    public static final int VALUE = 2;
    public static final int SPLIT = 3;
    public static final int STATE = 4;
    public static final int SPLIT_END = 5;
    public static final int SPLIT_FAIL = 6;

    private static final int OFFSET = (int) Downcalls.offset(LAYOUT, "offset");
    private static final int META_OFFSET = (int) Downcalls.offset(LAYOUT, "meta_offset");
    private static final int POSITION = (int) Downcalls.offset(LAYOUT, "position");
    private static final int SPLIT_NUMBER = (int) Downcalls.offset(LAYOUT, "split");
    private static final int KIND = (int) Downcalls.offset(LAYOUT, "kind");

    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    private static final long LOW = 0xffff_ffffL;

    private EventStruct() {}

    /// Offset and length of the payload in one read, for [#offset(long)] and [#length(long)].
    public static long payload(ByteBuffer events, int at) {
        return events.getLong(at + OFFSET);
    }

    /// Offset and length of the metadata in one read.
    public static long meta(ByteBuffer events, int at) {
        return events.getLong(at + META_OFFSET);
    }

    /// The offset of what [#payload] or [#meta] have read.
    public static long offset(long range) {
        return LITTLE ? range & LOW : range >>> Integer.SIZE;
    }

    /// The length of what [#payload] or [#meta] have read.
    public static long length(long range) {
        return LITTLE ? range >>> Integer.SIZE : range & LOW;
    }

    public static long position(ByteBuffer events, int at) {
        return events.getLong(at + POSITION);
    }

    public static int split(ByteBuffer events, int at) {
        return events.getInt(at + SPLIT_NUMBER);
    }

    public static int kind(ByteBuffer events, int at) {
        return Short.toUnsignedInt(events.getShort(at + KIND));
    }

    /// Fills the event of a sink; the other fields are 0 from the beginning.
    public static void set(ByteBuffer events, int at, int offset, int length, long id) {
        events.putLong(at + OFFSET, range(offset, length));
        events.putLong(at + POSITION, id);
    }

    public static void setMeta(ByteBuffer events, int at, int offset, int length) {
        events.putLong(at + META_OFFSET, range(offset, length));
    }

    private static long range(int offset, int length) {
        return LITTLE ? (long) length << Integer.SIZE | offset : (long) offset << Integer.SIZE | length;
    }
}
