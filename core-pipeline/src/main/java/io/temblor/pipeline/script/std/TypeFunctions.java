package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// `type`: the types of values.
public final class TypeFunctions {
    private TypeFunctions() {}

    public static String asString(Value value) {
        return value.type().toString();
    }

    public static boolean isNull(Value value) {
        return value instanceof NullValue;
    }

    public static boolean isBool(Value value) {
        return value instanceof BoolValue;
    }

    /// Whether it is an integer that fits 64 bits with a sign, as those that functions yield do.
    public static boolean isInteger(Value value) {
        return value instanceof IntegerValue integer && !integer.unsigned();
    }

    public static boolean isFloat(Value value) {
        return value instanceof FloatValue;
    }

    public static boolean isNumber(Value value) {
        return value instanceof IntegerValue || value instanceof FloatValue;
    }

    public static boolean isString(Value value) {
        return value instanceof StringValue;
    }

    public static boolean isArray(Value value) {
        return value instanceof ArrayValue;
    }

    public static boolean isRecord(Value value) {
        return value instanceof RecordValue;
    }

    public static boolean isBinary(Value value) {
        return value instanceof BytesValue;
    }
}
