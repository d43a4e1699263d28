package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.NanoClock;
import io.temblor.connectors.ffi.abi.HostStruct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What one instance sees of the host: its log, its counters, the clock, and the word by which it wakes a sleeping
/// host.
///
/// **Threading.** Any thread may log and ask for the time; the rest is for one at a time.
final class HostSide {
    private static final System.Logger.Level[] LEVELS = {
        System.Logger.Level.TRACE,
        System.Logger.Level.DEBUG,
        System.Logger.Level.INFO,
        System.Logger.Level.WARNING,
        System.Logger.Level.ERROR
    };

    private final ConnectorContext context;
    private final Counters counters;
    private final MemorySegment struct;
    private final MemorySegment logLevel;
    private final long number;

    /// @param waker  of a source that wakes the host; others have none
    /// @param arena that of the instance
    HostSide(ConnectorContext context, Waker waker, Arena arena) {
        this.context = context;
        this.counters = new Counters(context, arena);
        this.logLevel = arena.allocate(JAVA_INT);
        this.number = Callbacks.register(this);
        HostStruct.Cells cells = new HostStruct.Cells(logLevel, waker.word(), waker.descriptor());
        this.struct = HostStruct.allocate(number, Callbacks.FUNCTIONS, cells, context.flow(), context.name(), arena);
        refreshLogLevel();
    }

    MemorySegment struct() {
        return struct;
    }

    Counters counters() {
        return counters;
    }

    NanoClock clock() {
        return context.clock();
    }

    /// Writes the level that is logged now where the library reads it.
    void refreshLogLevel() {
        int lowest = 0;
        while (lowest < LEVELS.length && !context.logger().isLoggable(LEVELS[lowest])) {
            lowest++;
        }
        logLevel.set(JAVA_INT, 0, lowest);
    }

    void log(int level, String message) {
        context.logger().log(LEVELS[Math.clamp(level, 0, LEVELS.length - 1)], "{0}", message);
    }

    /// Ends it: what the library still asks for leads nowhere.
    void close() {
        counters.carryOver();
        Callbacks.forget(number);
    }
}
