package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// `temblor_sink`: the function table of a sink.
///
/// **Threading.** Immutable.
public final class SinkStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("reserved"),
                    ADDRESS.withName("open"),
                    ADDRESS.withName("write"),
                    ADDRESS.withName("settle"),
                    ADDRESS.withName("flush"),
                    ADDRESS.withName("interrupt"),
                    ADDRESS.withName("close"))
            .withName("temblor_sink");

    private static final MethodHandle OPEN = Downcalls.returningStatus(JAVA_LONG, JAVA_INT, JAVA_LONG);
    private static final MethodHandle WRITE = Downcalls.returningStatus(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle FLUSH = Downcalls.returningStatus(JAVA_LONG, JAVA_LONG);

    private final MemorySegment open;
    private final MemorySegment write;
    private final MemorySegment settle;
    private final MemorySegment flush;
    private final MemorySegment interrupt;
    private final MemorySegment close;

    /// Reads the table at an address.
    public SinkStruct(MemorySegment table) {
        open = Downcalls.function(table, LAYOUT, "open");
        write = Downcalls.function(table, LAYOUT, "write");
        settle = Downcalls.function(table, LAYOUT, "settle");
        flush = Downcalls.function(table, LAYOUT, "flush");
        interrupt = Downcalls.function(table, LAYOUT, "interrupt");
        close = Downcalls.function(table, LAYOUT, "close");
    }

    public int open(long instance, int attempt, long error) {
        try {
            return (int) OPEN.invokeExact(open, instance, attempt, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    /// Hot path.
    public int write(long instance, long write, long outcomes, long error) {
        try {
            return (int) WRITE.invokeExact(this.write, instance, write, outcomes, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    public boolean hasSettle() {
        return Downcalls.isThere(settle);
    }

    public int settle(long instance, long outcomes, long maxWaitNanos, long error) {
        try {
            return (int) WRITE.invokeExact(settle, instance, outcomes, maxWaitNanos, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    public boolean hasFlush() {
        return Downcalls.isThere(flush);
    }

    public int flush(long instance, long error) {
        try {
            return (int) FLUSH.invokeExact(flush, instance, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

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
