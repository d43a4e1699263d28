package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.nio.charset.StandardCharsets;

/// `temblor_error`: lent with each call that can fail.
public final class ErrorStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("system_code"),
                    ADDRESS.withName("message"),
                    JAVA_INT.withName("message_capacity"),
                    JAVA_INT.withName("message_length"),
                    ADDRESS.withName("subject"),
                    JAVA_INT.withName("subject_capacity"),
                    JAVA_INT.withName("subject_length"),
                    JAVA_LONG.withName("offset"))
            .withName("temblor_error");

    private static final long SYSTEM_CODE = Downcalls.offset(LAYOUT, "system_code");
    private static final long MESSAGE = Downcalls.offset(LAYOUT, "message");
    private static final long MESSAGE_CAPACITY = Downcalls.offset(LAYOUT, "message_capacity");
    private static final long MESSAGE_LENGTH = Downcalls.offset(LAYOUT, "message_length");
    private static final long SUBJECT = Downcalls.offset(LAYOUT, "subject");
    private static final long SUBJECT_CAPACITY = Downcalls.offset(LAYOUT, "subject_capacity");
    private static final long SUBJECT_LENGTH = Downcalls.offset(LAYOUT, "subject_length");
    private static final long OFFSET = Downcalls.offset(LAYOUT, "offset");
    private static final int MESSAGE_ROOM = 2048;
    private static final int SUBJECT_ROOM = 256;

    private ErrorStruct() {}

    /// An empty error with its texts' room behind it.
    public static MemorySegment allocate(Arena arena) {
        long start = LAYOUT.byteSize();
        MemorySegment whole = arena.allocate(start + MESSAGE_ROOM + SUBJECT_ROOM, LAYOUT.byteAlignment());
        whole.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        clear(whole);
        return whole;
    }

    /// Empties it, as it is lent.
    public static void clear(MemorySegment error) {
        error.set(JAVA_INT, SYSTEM_CODE, 0);
        error.set(ADDRESS, MESSAGE, error.asSlice(LAYOUT.byteSize(), MESSAGE_ROOM));
        error.set(JAVA_INT, MESSAGE_CAPACITY, MESSAGE_ROOM);
        error.set(JAVA_INT, MESSAGE_LENGTH, 0);
        error.set(ADDRESS, SUBJECT, error.asSlice(LAYOUT.byteSize() + MESSAGE_ROOM, SUBJECT_ROOM));
        error.set(JAVA_INT, SUBJECT_CAPACITY, SUBJECT_ROOM);
        error.set(JAVA_INT, SUBJECT_LENGTH, 0);
        error.set(JAVA_LONG, OFFSET, 0);
    }

    /// `errno`, or 0.
    public static int systemCode(MemorySegment error) {
        return error.get(JAVA_INT, SYSTEM_CODE);
    }

    /// What is wrong; empty if the library does not say.
    public static String message(MemorySegment error) {
        return text(error, LAYOUT.byteSize(), error.get(JAVA_INT, MESSAGE_LENGTH), MESSAGE_ROOM);
    }

    /// The setting, or the word for programs; empty if the library does not say.
    public static String subject(MemorySegment error) {
        return text(error, LAYOUT.byteSize() + MESSAGE_ROOM, error.get(JAVA_INT, SUBJECT_LENGTH), SUBJECT_ROOM);
    }

    /// Where in the bytes to decode the fault is.
    public static long offset(MemorySegment error) {
        return error.get(JAVA_LONG, OFFSET);
    }

    /// Reads where the text was to be written, wherever the pointer leads by now.
    private static String text(MemorySegment error, long start, int length, int room) {
        byte[] bytes = error.asSlice(start, Math.clamp(Integer.toUnsignedLong(length), 0, room))
                .toArray(JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
