package io.temblor.pipeline.state;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads [plain][KeyWriter#isPlain] keys.
///
/// **Threading.** One thread at a time.
public final class KeyReader {
    private final ByteBuffer in;

    private KeyReader(byte[] key) {
        in = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The values that a key was written of.
    ///
    /// @throws IllegalArgumentException if it is not plain
    public static List<Value> values(byte[] key) {
        KeyReader reader = new KeyReader(key);
        List<Value> values = new ArrayList<>();
        while (reader.in.hasRemaining()) {
            values.add(reader.value());
        }
        return values;
    }

    private Value value() {
        int tag = in.get();
        return switch (tag) {
            case KeyWriter.NULL -> Value.NULL;
            case KeyWriter.FALSE -> BoolValue.of(false);
            case KeyWriter.TRUE -> BoolValue.of(true);
            case KeyWriter.INTEGER -> new IntegerValue(in.getLong());
            case KeyWriter.UNSIGNED -> IntegerValue.ofUnsigned(in.getLong());
            case KeyWriter.FLOAT -> new FloatValue(in.getDouble());
            case KeyWriter.STRING -> new StringValue(new String(next(length()), StandardCharsets.UTF_8));
            case KeyWriter.BYTES -> new BytesValue(next((int) in.getLong()));
            default -> throw new IllegalArgumentException("the key has a part of the kind " + (char) tag);
        };
    }

    private int length() {
        int length = in.get() & 0xff;
        return length < KeyWriter.LONG_TEXT ? length : Integer.reverseBytes(in.getInt());
    }

    private byte[] next(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
