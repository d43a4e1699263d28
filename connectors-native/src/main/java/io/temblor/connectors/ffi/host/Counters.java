package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The counters of one instance: cells to which the library adds, carried over from time to time.
///
/// **Threading.** One thread at a time; the cells themselves may be written by any.
final class Counters {
    private static final int MOST = 64;

    private final ConnectorContext context;
    private final MemorySegment cells;
    private final List<String> names = new ArrayList<>();
    private final Counter[] counters = new Counter[MOST];
    private final long[] carried = new long[MOST];
    private int count;

    Counters(ConnectorContext context, Arena arena) {
        this.context = context;
        this.cells = arena.allocate(JAVA_LONG, MOST);
    }

    /// The cell of that name, or null if there are too many.
    MemorySegment cell(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            if (names.size() == MOST) {
                return MemorySegment.NULL;
            }
            index = names.size();
            counters[index] = context.counter(name);
            names.add(name);
            count = names.size();
        }
        return cells.asSlice(index * JAVA_LONG.byteSize(), JAVA_LONG.byteSize());
    }

    /// Adds to the engine's counters what was added to the cells since the last time. A cell that has shrunk is taken
    /// as it is from now on.
    void carryOver() {
        for (int i = 0; i < count; i++) {
            long now = cells.getAtIndex(JAVA_LONG, i);
            if (now > carried[i]) {
                counters[i].add(now - carried[i]);
            }
            carried[i] = now;
        }
    }
}
