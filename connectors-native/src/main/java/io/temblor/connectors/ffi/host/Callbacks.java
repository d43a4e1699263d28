package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.temblor.connectors.ffi.abi.HostStruct;
import io.temblor.connectors.ffi.abi.TextStruct;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The functions of the host that libraries call. They exist once, forever, and find the instance by its number: so a
/// library that calls after its instance has ended calls into nothing, and not into freed memory.
///
/// **Failure.** An exception that left one of them would end the process: whatever happens is swallowed.
final class Callbacks {
    private static final long MOST_MESSAGE = 16 * 1024;
    private static final long MOST_NAME = 64;
    private static final Map<Long, HostSide> INSTANCES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);

    /// What is handed to every library.
    static final HostStruct.Functions FUNCTIONS = new HostStruct.Functions(
            stub("log", FunctionDescriptor.ofVoid(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG)),
            stub("counter", FunctionDescriptor.of(ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG)),
            stub("epochNanos", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG)),
            stub("monotonicNanos", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG)));

    private Callbacks() {}

    private static MemorySegment stub(String method, FunctionDescriptor signature) {
        try {
            MethodType type = signature.toMethodType();
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(Callbacks.class, method, type),
                            signature,
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the methods are below", e);
        }
    }

    /// Makes an instance known; its number is never used again.
    static long register(HostSide instance) {
        long number = NEXT.getAndIncrement();
        INSTANCES.put(number, instance);
        return number;
    }

    static void forget(long number) {
        INSTANCES.remove(number);
    }

    @SuppressWarnings("unused") // by a stub
    private static void log(long instance, int level, MemorySegment message, long length) {
        try {
            HostSide side = INSTANCES.get(instance);
            if (side != null) {
                side.log(level, TextStruct.read(message, length, MOST_MESSAGE));
            }
        } catch (Throwable _) {
            // See above.
        }
    }

    @SuppressWarnings("unused") // by a stub
    private static MemorySegment counter(long instance, MemorySegment name, long length) {
        try {
            HostSide side = INSTANCES.get(instance);
            return side == null || length > MOST_NAME
                    ? MemorySegment.NULL
                    : side.counters().cell(TextStruct.read(name, length, MOST_NAME));
        } catch (Throwable _) {
            return MemorySegment.NULL;
        }
    }

    @SuppressWarnings("unused") // by a stub
    private static long epochNanos(long instance) {
        return time(INSTANCES.get(instance), true);
    }

    @SuppressWarnings("unused") // by a stub
    private static long monotonicNanos(long instance) {
        return time(INSTANCES.get(instance), false);
    }

    private static long time(@Nullable HostSide side, boolean epoch) {
        try {
            return side == null
                    ? 0
                    : epoch ? side.clock().epochNanos() : side.clock().nanos();
        } catch (Throwable _) {
            return 0;
        }
    }
}
