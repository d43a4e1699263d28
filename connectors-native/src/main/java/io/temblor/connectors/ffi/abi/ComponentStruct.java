package io.temblor.connectors.ffi.abi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// `temblor_component`: a description, which the probe has read, and the functions that make and end instances.
///
/// **Threading.** Immutable.
public final class ComponentStruct {
    /// The struct.
    public static final StructLayout LAYOUT = MemoryLayout.structLayout(
                    JAVA_INT.withName("size"),
                    JAVA_INT.withName("roles"),
                    JAVA_LONG.withName("can"),
                    JAVA_INT.withName("codec_rule"),
                    JAVA_INT.withName("reserved"),
                    TextStruct.LAYOUT.withName("name"),
                    TextStruct.LAYOUT.withName("summary"),
                    TextStruct.LAYOUT.withName("settings_schema"),
                    TextStruct.LAYOUT.withName("example"),
                    TextStruct.LAYOUT.withName("source_promise"),
                    TextStruct.LAYOUT.withName("sink_promise"),
                    ADDRESS.withName("create"),
                    ADDRESS.withName("destroy"),
                    ADDRESS.withName("source"),
                    ADDRESS.withName("sink"),
                    ADDRESS.withName("codec"))
            .withName("temblor_component");

    private static final MethodHandle CREATE =
            Downcalls.returningStatus(ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);

    private final MemorySegment create;
    private final MemorySegment destroy;
    private final SourceStruct source;
    private final SinkStruct sink;
    private final CodecStruct codec;

    /// Reads the component at an address.
    ComponentStruct(MemorySegment component) {
        create = Downcalls.function(component, LAYOUT, "create");
        destroy = Downcalls.function(component, LAYOUT, "destroy");
        source = new SourceStruct(table(component, "source"));
        sink = new SinkStruct(table(component, "sink"));
        codec = new CodecStruct(table(component, "codec"));
    }

    private static MemorySegment table(MemorySegment component, String field) {
        return component.reinterpret(LAYOUT.byteSize()).get(ADDRESS, Downcalls.offset(LAYOUT, field));
    }

    public SourceStruct source() {
        return source;
    }

    public SinkStruct sink() {
        return sink;
    }

    public CodecStruct codec() {
        return codec;
    }

    /// @param settings JSON text
    /// @param instance where to put the new instance
    public int create(
            MemorySegment host, int role, MemorySegment settings, MemorySegment instance, MemorySegment error) {
        try {
            return (int) CREATE.invokeExact(create, host, role, settings, settings.byteSize(), instance, error);
        } catch (Throwable t) {
            throw Downcalls.failed(t);
        }
    }

    public void destroy(long instance) {
        Downcalls.call(destroy, instance);
    }
}
