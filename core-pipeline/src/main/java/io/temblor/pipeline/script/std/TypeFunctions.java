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

    @Intrinsic("as_string")
    public static String asString(Value value) {
        return value.type().toString();
    }

    @Intrinsic("is_null")
    public static boolean isNull(Value value) {
        return value instanceof NullValue;
    }

    @Intrinsic("is_bool")
    public static boolean isBool(Value value) {
        return value instanceof BoolValue;
    }

    /// Whether it is an integer that fits 64 bits with a sign, as those that functions yield do.
    @Intrinsic("is_integer")
    public static boolean isInteger(Value value) {
        return value instanceof IntegerValue integer && !integer.unsigned();
    }

    @Intrinsic("is_float")
    public static boolean isFloat(Value value) {
        return value instanceof FloatValue;
    }

    @Intrinsic("is_number")
    public static boolean isNumber(Value value) {
        return value instanceof IntegerValue || value instanceof FloatValue;
    }

    @Intrinsic("is_string")
    public static boolean isString(Value value) {
        return value instanceof StringValue;
    }

    @Intrinsic("is_array")
    public static boolean isArray(Value value) {
        return value instanceof ArrayValue;
    }

    @Intrinsic("is_record")
    public static boolean isRecord(Value value) {
        return value instanceof RecordValue;
    }

    @Intrinsic("is_binary")
    public static boolean isBinary(Value value) {
        return value instanceof BytesValue;
    }
}
