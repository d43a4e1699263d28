package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// `temblor_source`: the function table of a source.
///
/// **Threading.** Immutable.
public final class SourceStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("reserved"),
                    ADDRESS.withName("open"),
                    ADDRESS.withName("poll"),
                    ADDRESS.withName("committed"),
                    ADDRESS.withName("interrupt"),
                    ADDRESS.withName("close"))
            .withName("temblor_source");

    private static final MethodHandle OPEN = Downcalls.returningStatus(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle POLL = Downcalls.returningStatus(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle COMMITTED = Downcalls.returningNothing(JAVA_LONG, JAVA_LONG);

    private final MemorySegment open;
    private final MemorySegment poll;
    private final MemorySegment committed;
    private final MemorySegment interrupt;
    private final MemorySegment close;

    /// Reads the table at an address.
    public SourceStruct(MemorySegment table) {
        open = Downcalls.function(table, LAYOUT, "open");
        poll = Downcalls.function(table, LAYOUT, "poll");
        committed = Downcalls.function(table, LAYOUT, "committed");
        interrupt = Downcalls.function(table, LAYOUT, "interrupt");
        close = Downcalls.function(table, LAYOUT, "close");
    }

    public int open(long instance, MemorySegment resume, int count, int attempt, MemorySegment error) {
        try {
            return (int) OPEN.invokeExact(open, instance, resume, count, attempt, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    /// Hot path.
    public int poll(long instance, long batch, long maxWaitNanos, long error) {
        try {
            return (int) POLL.invokeExact(poll, instance, batch, maxWaitNanos, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    /// Whether the source wants to be told what is settled.
    public boolean hasCommitted() {
        return Downcalls.isThere(committed);
    }

    public void committed(long instance, long position) {
        try {
            COMMITTED.invokeExact(committed, instance, position);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    /// Whether blocked calls can be interrupted.
    public boolean hasInterrupt() {
        return Downcalls.isThere(interrupt);
    }

    public void interrupt(long instance) {
        Downcalls.call(interrupt, instance);
    }

    public void close(long instance) {
        Downcalls.call(close, instance);
    }
}
