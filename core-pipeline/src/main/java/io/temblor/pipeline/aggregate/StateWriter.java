package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Puts the parts of a state into an array. [StateReader] takes them out in the same order.
final class StateWriter {
    private final List<Value> parts = new ArrayList<>();

    StateWriter put(Value part) {
        parts.add(part);
        return this;
    }

    StateWriter put(long part) {
        return put(new IntegerValue(part));
    }

    StateWriter put(double part) {
        return put(new FloatValue(part));
    }

    StateWriter put(String part) {
        return put(new StringValue(part));
    }

    StateWriter put(byte[] part) {
        return put(new BytesValue(part));
    }

    /// The first `count` of these numbers, as bytes.
    StateWriter put(long[] numbers, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
        bytes.asLongBuffer().put(numbers, 0, count);
        return put(bytes.array());
    }

    /// The first `count` of these numbers, as bytes.
    StateWriter put(double[] numbers, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers, 0, count);
        return put(bytes.array());
    }

    Value build() {
        return ArrayValue.of(parts);
    }
}
