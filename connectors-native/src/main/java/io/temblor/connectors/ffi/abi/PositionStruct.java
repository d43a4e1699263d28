package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.temblor.connector.Position;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_position`: a mark in a split.
public final class PositionStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    TextStruct.LAYOUT.withName("split"),
                    JAVA_LONG.withName("offset"),
                    ADDRESS.withName("state"),
                    JAVA_INT.withName("state_length"),
                    JAVA_INT.withName("state_version"))
            .withName("temblor_position");

    private static final long SPLIT = Downcalls.offset(LAYOUT, "split");
    private static final long OFFSET = Downcalls.offset(LAYOUT, "offset");
    private static final long STATE = Downcalls.offset(LAYOUT, "state");
    private static final long STATE_LENGTH = Downcalls.offset(LAYOUT, "state_length");
    private static final long STATE_VERSION = Downcalls.offset(LAYOUT, "state_version");

    private PositionStruct() {}

    /// Writes the position at `at` of an array; its texts live in `arena`.
    public static void set(MemorySegment positions, long at, String split, Position position, Arena arena) {
        byte[] state = position.state();
        TextStruct.set(positions, at + SPLIT, split, arena);
        positions.set(JAVA_LONG, at + OFFSET, position.offset());
        positions.set(ADDRESS, at + STATE, arena.allocateFrom(JAVA_BYTE, state));
        positions.set(JAVA_INT, at + STATE_LENGTH, state.length);
        positions.set(JAVA_INT, at + STATE_VERSION, position.version());
    }

    /// Changes the offset alone.
    public static void setOffset(MemorySegment position, long offset) {
        position.set(JAVA_LONG, OFFSET, offset);
    }
}
