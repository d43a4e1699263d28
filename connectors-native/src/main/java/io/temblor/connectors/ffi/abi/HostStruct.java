package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// `temblor_host`: what the host offers to one instance.
public final class HostStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("abi_major"),
                    JAVA_INT.withName("abi_minor"),
                    JAVA_INT.withName("wake_fd"),
                    JAVA_LONG.withName("instance"),
                    ADDRESS.withName("log_level"),
                    ADDRESS.withName("log"),
                    ADDRESS.withName("wake_word"),
                    ADDRESS.withName("counter"),
                    ADDRESS.withName("epoch_ns"),
                    ADDRESS.withName("monotonic_ns"),
                    TextStruct.LAYOUT.withName("flow"),
                    TextStruct.LAYOUT.withName("name"))
            .withName("temblor_host");

    private HostStruct() {}

    /// Functions that a library may call.
    public record Functions(
            MemorySegment log, MemorySegment counter, MemorySegment epochNanos, MemorySegment monotonicNanos) {}

    /// The cells that host and library share.
    ///
    /// @param logLevel an `int32_t`
    /// @param wakeWord a `uint32_t`
    public record Cells(MemorySegment logLevel, MemorySegment wakeWord, int wakeDescriptor) {}

    /// Makes one in `arena`.
    public static MemorySegment allocate(
            long instance, Functions functions, Cells cells, String flow, String name, Arena arena) {
        MemorySegment host = arena.allocate(LAYOUT);
        host.set(JAVA_INT, 0, (int) LAYOUT.byteSize());
        host.set(JAVA_INT, Downcalls.offset(LAYOUT, "abi_major"), LibraryStruct.MAJOR);
        host.set(JAVA_INT, Downcalls.offset(LAYOUT, "abi_minor"), LibraryStruct.MINOR);
        host.set(JAVA_INT, Downcalls.offset(LAYOUT, "wake_fd"), cells.wakeDescriptor());
        host.set(JAVA_LONG, Downcalls.offset(LAYOUT, "instance"), instance);
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "log_level"), cells.logLevel());
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "wake_word"), cells.wakeWord());
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "log"), functions.log());
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "counter"), functions.counter());
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "epoch_ns"), functions.epochNanos());
        host.set(ADDRESS, Downcalls.offset(LAYOUT, "monotonic_ns"), functions.monotonicNanos());
        TextStruct.set(host, Downcalls.offset(LAYOUT, "flow"), flow, arena);
        TextStruct.set(host, Downcalls.offset(LAYOUT, "name"), name, arena);
        return host;
    }
}
