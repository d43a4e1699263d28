package io.temblor.connectors.ffi.abi;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// What all function tables need.
final class Downcalls {
    private static final MethodHandle ON_INSTANCE = returningNothing(ValueLayout.JAVA_LONG);

    private Downcalls() {}

    /// The handle of a C signature; its first argument is the function.
    static MethodHandle returningStatus(MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    /// The handle of a C signature without a result; its first argument is the function.
    static MethodHandle returningNothing(MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(arguments));
    }

    /// Where in a struct a field begins.
    static long offset(StructLayout struct, String field) {
        return struct.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    /// A function of a table, or [MemorySegment#NULL] if the table is too small for it or has none.
    static MemorySegment function(MemorySegment table, StructLayout struct, String field) {
        long at = offset(struct, field);
        if (table.equals(MemorySegment.NULL) || at + ValueLayout.ADDRESS.byteSize() > size(table)) {
            return MemorySegment.NULL;
        }
        return table.reinterpret(at + ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, at);
    }

    private static long size(MemorySegment struct) {
        return Integer.toUnsignedLong(struct.reinterpret(Integer.BYTES).get(ValueLayout.JAVA_INT, 0));
    }

    /// Calls a function that takes an instance and returns nothing.
    static void call(MemorySegment function, long instance) {
        try {
            ON_INSTANCE.invokeExact(function, instance);
        } catch (Throwable t) {
            throw failed(t);
        }
    }

    static boolean isThere(MemorySegment function) {
        return !function.equals(MemorySegment.NULL);
    }

    /// A downcall throws only if the library is unloaded, or by a fault in these classes.
    static RuntimeException failed(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException unloaded -> unloaded;
            case Error error -> throw error;
            default -> throw new AssertionError("a downcall has thrown a checked exception", thrown);
        };
    }
}
