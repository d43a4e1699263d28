package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// Sleeps until a library's thread, or an interrupt, wakes it, without either entering the JVM: a word that is set by
/// an atomic exchange, and a pipe into which who set it first writes.
///
/// No wake-up is lost: the sleeper takes the word back by an exchange before it looks for data. Either a library's
/// exchange came earlier, then its data are seen; or it comes later, then it finds 0 and writes.
///
/// **Threading.** [#await] is for one thread at a time, [#wake] for any.
final class Waker implements AutoCloseable {
    private static final VarHandle WORD = JAVA_INT.varHandle();
    private static final MethodHandle PIPE = handle("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle POLL =
            handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle READ =
            handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE =
            handle("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final short POLLIN = 1;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final MemorySegment word;
    private final MemorySegment buffer;
    private final MemorySegment pollStruct;
    private final int readEnd;
    private final int writeEnd;

    /// @param isUsed whether anybody will wake it; otherwise there is a word but no pipe
    /// @param arena  that of the instance
    Waker(boolean isUsed, Arena arena) {
        word = arena.allocate(JAVA_INT);
        buffer = arena.allocate(64 * JAVA_LONG.byteSize(), JAVA_LONG.byteAlignment());
        pollStruct = arena.allocate(JAVA_LONG);
        MemorySegment ends = arena.allocate(JAVA_INT, 2);
        if (isUsed && call(() -> (int) PIPE.invokeExact(ends)) != 0) {
            throw new IllegalStateException("no pipe can be made; perhaps too many files are open");
        }
        readEnd = isUsed ? ends.getAtIndex(JAVA_INT, 0) : -1;
        writeEnd = isUsed ? ends.getAtIndex(JAVA_INT, 1) : -1;
        pollStruct.set(JAVA_INT, 0, readEnd);
        pollStruct.set(JAVA_SHORT, Integer.BYTES, POLLIN);
    }

    private static MethodHandle handle(String name, FunctionDescriptor signature) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
    }

    MemorySegment word() {
        return word;
    }

    /// The descriptor to which a library writes, or -1.
    int descriptor() {
        return writeEnd;
    }

    /// Sleeps until it is woken, or has been woken since the last call, or the time has passed.
    void await(long maxWaitNanos) {
        int millis = (int) Math.min(Integer.MAX_VALUE, (maxWaitNanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        if (call(() -> (int) POLL.invokeExact(pollStruct, 1L, millis)) > 0) {
            long _ = call(() -> (int) (long) READ.invokeExact(readEnd, buffer, buffer.byteSize()));
        }
        int _ = (int) WORD.getAndSet(word, 0L, 0);
    }

    /// Ends a sleep, or the next one.
    void wake() {
        if ((int) WORD.getAndSet(word, 0L, 1) == 0) {
            // The content is of no matter: it only makes the other end readable.
            int _ = call(() -> (int) (long) WRITE.invokeExact(writeEnd, word, (long) Integer.BYTES));
        }
    }

    private interface Call {
        int run() throws Throwable;
    }

    private static int call(Call call) {
        try {
            return call.run();
        } catch (Throwable t) {
            throw new AssertionError("the C library cannot be called", t);
        }
    }

    @Override
    public void close() {
        if (readEnd >= 0) {
            int _ = call(() -> (int) CLOSE.invokeExact(readEnd));
            int _ = call(() -> (int) CLOSE.invokeExact(writeEnd));
        }
    }
}
