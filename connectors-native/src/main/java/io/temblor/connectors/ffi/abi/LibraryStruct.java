package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// `temblor_library`: what the entry function returns.
public final class LibraryStruct {
    /// The version that this host speaks.
    public static final int MAJOR = 1;

    /// The minor version that this host speaks.
    public static final int MINOR = 0;

    /// The one exported function.
    public static final String ENTRY = "temblor_connector_entry";

    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("magic"),
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("abi_major"),
                    JAVA_INT.withName("abi_minor"),
                    JAVA_INT.withName("least_host_minor"),
                    JAVA_INT.withName("component_count"),
                    JAVA_LONG.withName("required"),
                    TextStruct.LAYOUT.withName("name"),
                    TextStruct.LAYOUT.withName("version"),
                    TextStruct.LAYOUT.withName("vendor"),
                    TextStruct.LAYOUT.withName("licence"),
                    TextStruct.LAYOUT.withName("build"),
                    ADDRESS.withName("components"))
            .withName("temblor_library");

    private static final MethodHandle CALL_ENTRY =
            Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT));
    private static final long COMPONENT_COUNT = Downcalls.offset(LAYOUT, "component_count");
    private static final long COMPONENTS = Downcalls.offset(LAYOUT, "components");

    private LibraryStruct() {}

    /// The components of a library that the probe has found in order.
    ///
    /// @param entry its entry function
    public static List<ComponentStruct> components(MemorySegment entry) {
        MemorySegment description = entry(entry).reinterpret(LAYOUT.byteSize());
        int count = description.get(JAVA_INT, COMPONENT_COUNT);
        MemorySegment addresses = description.get(ADDRESS, COMPONENTS).reinterpret(count * ADDRESS.byteSize());
        List<ComponentStruct> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(new ComponentStruct(addresses.getAtIndex(ADDRESS, i)));
        }
        return components;
    }

    private static MemorySegment entry(MemorySegment function) {
        try {
            return (MemorySegment) CALL_ENTRY.invokeExact(function, MAJOR, MINOR);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }
}
