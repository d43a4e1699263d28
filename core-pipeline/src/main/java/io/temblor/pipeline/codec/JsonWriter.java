package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/// Writes values as JSON without spaces. Bytes become strings of base64.
final class JsonWriter {
    private final JsonStringWriter strings = new JsonStringWriter();
    private final JsonNumberWriter numbers = new JsonNumberWriter();
    private final boolean sorted;
    private final int maxDepth;

    /// @param sorted whether keys are written in the order of their UTF-16 code units, else in the record's
    JsonWriter(boolean sorted, int maxDepth) {
        this.sorted = sorted;
        this.maxDepth = maxDepth;
    }

    void write(Value value, ByteOutput out) throws EncodeException {
        write(value, out, 0);
    }

    private void write(Value value, ByteOutput out, int depth) throws EncodeException {
        switch (value) {
            case NullValue _ -> out.writeUtf8("null");
            case BoolValue bool -> out.writeUtf8(bool.value() ? "true" : "false");
            case IntegerValue number -> numbers.write(number, out);
            case FloatValue number -> numbers.write(number, out);
            case StringValue text -> strings.write(text.value(), out);
            case BytesValue bytes -> writeBytes(bytes, out);
            case ArrayValue array -> writeArray(array, out, deeper(depth));
            case RecordValue fields -> writeRecord(fields, out, deeper(depth));
        }
    }

    private int deeper(int depth) throws EncodeException {
        if (depth == maxDepth) {
            throw new EncodeException("too-deep", "the value is nested deeper than is allowed: max-depth=" + maxDepth);
        }
        return depth + 1;
    }

    private void writeBytes(BytesValue bytes, ByteOutput out) {
        out.write('"');
        out.write(Base64.getEncoder().encode(bytes.toByteArray()));
        out.write('"');
    }

    private void writeArray(ArrayValue array, ByteOutput out, int depth) throws EncodeException {
        out.write('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            write(array.get(i), out, depth);
        }
        out.write(']');
    }

    private void writeRecord(RecordValue fields, ByteOutput out, int depth) throws EncodeException {
        out.write('{');
        boolean first = true;
        for (Map.Entry<String, Value> field : entries(fields)) {
            if (!first) {
                out.write(',');
            }
            first = false;
            strings.write(field.getKey(), out);
            out.write(':');
            write(field.getValue(), out, depth);
        }
        out.write('}');
    }

    private Collection<Map.Entry<String, Value>> entries(RecordValue fields) {
        if (!sorted || fields.size() < 2) {
            return fields.entries();
        }
        return fields.entries().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
