package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// `temblor_codec`: the function table of a codec.
///
/// **Threading.** Immutable.
public final class CodecStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("reserved"),
                    ADDRESS.withName("decode"),
                    ADDRESS.withName("encode"))
            .withName("temblor_codec");

    private static final MethodHandle TRANSFORM =
            Downcalls.returningStatus(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

    private final MemorySegment decode;
    private final MemorySegment encode;

    /// Reads the table at an address.
    public CodecStruct(MemorySegment table) {
        decode = Downcalls.function(table, LAYOUT, "decode");
        encode = Downcalls.function(table, LAYOUT, "encode");
    }

    /// @param decodes which of the two functions
    public int transform(boolean decodes, long instance, long bytes, long length, long buffer, long error) {
        MemorySegment function = decodes ? decode : encode;
        try {
            return (int) TRANSFORM.invokeExact(function, instance, bytes, length, buffer, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }
}
