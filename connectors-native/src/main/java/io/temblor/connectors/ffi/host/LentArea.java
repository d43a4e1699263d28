package io.temblor.connectors.ffi.host;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory that is lent to a library call after call, and replaced when it is too small.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** What [#memory] gives has no session to be checked with each access: it must not be used after
/// [#close].
@SuppressWarnings("MustBeClosedChecker") // closed in close()
final class LentArea implements AutoCloseable {
    private static final long ALIGNMENT = 64;
    private static final long MOST = 256L * 1024 * 1024;

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;
    private long address;
    private long size;

    LentArea(long size) {
        allocate(size);
    }

    private void allocate(long newSize) {
        memory = unchecked(arena.allocate(newSize, ALIGNMENT));
        address = memory.address();
        size = newSize;
    }

    /// The same memory without a session.
    static MemorySegment unchecked(MemorySegment memory) {
        return MemorySegment.ofAddress(memory.address()).reinterpret(memory.byteSize());
    }

    MemorySegment memory() {
        return memory;
    }

    long address() {
        return address;
    }

    long size() {
        return size;
    }

    /// Whether an area of that size can be lent.
    static boolean isPossible(long size) {
        return size > 0 && size <= MOST;
    }

    /// Makes room for `needed` bytes. What was there is gone.
    ///
    /// @return whether the memory is another now
    boolean ensure(long needed) {
        if (needed <= size) {
            return false;
        }
        close();
        arena = Arena.ofShared();
        allocate(Math.max(needed, Math.min(MOST, size * 2)));
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }
}
