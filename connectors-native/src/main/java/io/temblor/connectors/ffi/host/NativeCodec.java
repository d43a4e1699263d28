package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.value.Value;
import io.temblor.connectors.ffi.abi.BufferStruct;
import io.temblor.connectors.ffi.abi.CodecStruct;
import io.temblor.connectors.ffi.abi.ErrorStruct;
import io.temblor.connectors.ffi.abi.Status;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A codec in a native library: values cross the border as JSON text.
final class NativeCodec implements Codec {
    private static final long ROOM = 64 * 1024;
    private static final int DEEPEST = 128;

    private final NativeComponent component;
    private final NativeInstance instance;
    private final CodecStruct functions;
    private final MemorySegment buffer;
    private final LentArea input = new LentArea(ROOM);
    private final LentArea output = new LentArea(ROOM);
    private final JsonValues values = new JsonValues();
    private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, DEEPEST);
    private final ByteOutput json = new ByteOutput();

    NativeCodec(NativeComponent component, NativeInstance instance) {
        this.component = component;
        this.instance = instance;
        this.functions = instance.functions().codec();
        this.buffer = instance.lend(BufferStruct.LAYOUT, 1);
    }

    @Override
    public @Nullable Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        if (!component.description().decodes()) {
            throw new DecodeException("encodes-only", component + " only encodes", 0);
        }
        int status = transform(true, bytes, offset, length);
        return switch (status) {
            case Status.OK -> values.read(result());
            case Status.DROP -> null;
            case Status.MALFORMED -> throw malformed(length);
            default -> throw instance.defect("decode", status);
        };
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        json.clear();
        writer.write(value, json);
        encode(out);
    }

    @Override
    public void encode(Document document, ByteOutput out) throws EncodeException {
        json.clear();
        writer.write(document, json);
        encode(out);
    }

    private DecodeException malformed(int length) {
        long at = Math.clamp(ErrorStruct.offset(instance.error()), 0, length);
        String code = subject("malformed");
        return new DecodeException(code, instance.message(), at);
    }

    private void encode(ByteOutput out) throws EncodeException {
        if (!component.description().encodes()) {
            throw new EncodeException("decodes-only", component + " only decodes");
        }
        int status = transform(false, json.array(), 0, json.size());
        switch (status) {
            case Status.OK -> out.write(result());
            case Status.MALFORMED -> throw new EncodeException(subject("malformed"), instance.message());
            default -> throw instance.defect("encode", status);
        }
    }

    private String subject(String otherwise) {
        String subject = ErrorStruct.subject(instance.error());
        return subject.isEmpty() ? otherwise : subject;
    }

    private int transform(boolean decodes, byte[] bytes, int offset, int length) {
        boolean _ = input.ensure(length);
        MemorySegment.copy(bytes, offset, input.memory(), JAVA_BYTE, 0, length);
        int status = tryTransform(decodes, length);
        while (status == Status.TOO_SMALL) {
            grow();
            status = tryTransform(decodes, length);
        }
        return status;
    }

    private int tryTransform(boolean decodes, int length) {
        BufferStruct.lend(buffer, output.address(), output.size());
        return functions.transform(
                decodes,
                instance.address(),
                input.address(),
                length,
                buffer.address(),
                instance.error().address());
    }

    private void grow() {
        long needed = BufferStruct.needed(buffer);
        if (needed <= output.size() || !LentArea.isPossible(needed)) {
            throw new DefectException(component + " asks for " + Long.toUnsignedString(needed)
                    + " bytes for a result in place of " + output.size() + "; possible is more, up to 256 MiB");
        }
        boolean _ = output.ensure(needed);
    }

    private byte[] result() {
        long length = BufferStruct.length(buffer);
        if (length < 0 || length > output.size()) {
            throw new DefectException(component + " says that its result has " + Long.toUnsignedString(length)
                    + " bytes; there was room for " + output.size());
        }
        return output.memory().asSlice(0, length).toArray(JAVA_BYTE);
    }

    /// What ends the instance. It does not refer to this object, so that a cleaner can wait for the end of that.
    Runnable end() {
        return end(instance, input, output);
    }

    private static Runnable end(NativeInstance instance, LentArea input, LentArea output) {
        return () -> {
            instance.close();
            input.close();
            output.close();
        };
    }
}
