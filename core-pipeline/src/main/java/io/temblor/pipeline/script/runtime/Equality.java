package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `==` means: numbers are equal if they are worth the same, a string equals the bytes that it is written with,
/// arrays and records are equal if all that lies in them is, and everything else only within its type.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Allocates nothing but for arrays, records and bytes.
public final class Equality {
    private static final double EPSILON = Math.ulp(1.0);
    private static final int MAX_DEPTH = 1024;
    private static final int MAX_VISITS = 1 << 26;

    private int depth;
    private int visits;

    private Equality() {}

    /// Whether two values are equal.
    ///
    /// @throws ScriptException with `too-deep` or `too-large` if they are so nested that this cannot be found out
    public static boolean areEqual(Value a, Value b) {
        if (a instanceof ArrayValue || a instanceof RecordValue) {
            return new Equality().areEqualWithin(a, b);
        }
        return areEqualScalars(a, b);
    }

    private static boolean areEqualScalars(Value a, Value b) {
        return switch (a) {
            case IntegerValue integer -> equalsInteger(integer, b);
            case FloatValue number -> equalsFloat(number.value(), b);
            case StringValue text when b instanceof BytesValue bytes -> areSameBytes(text, bytes);
            case BytesValue bytes when b instanceof StringValue text -> areSameBytes(text, bytes);
            default -> a.equals(b);
        };
    }

    private static boolean equalsInteger(IntegerValue integer, Value b) {
        return switch (b) {
            case IntegerValue other -> integer.bits() == other.bits() && integer.unsigned() == other.unsigned();
            case FloatValue number -> areClose(integer.doubleValue(), number.value());
            default -> false;
        };
    }

    private static boolean equalsFloat(double number, Value b) {
        return switch (b) {
            case IntegerValue integer -> areClose(number, integer.doubleValue());
            case FloatValue other -> areClose(number, other.value());
            default -> false;
        };
    }

    static boolean areClose(double a, double b) {
        return a == b || Math.abs(a - b) < EPSILON;
    }

    private static boolean areSameBytes(StringValue text, BytesValue bytes) {
        return ByteBuffer.wrap(text.value().getBytes(StandardCharsets.UTF_8)).equals(bytes.buffer());
    }

    private boolean areEqualWithin(Value a, Value b) {
        if (a instanceof ArrayValue array) {
            return b instanceof ArrayValue other && enter() && leave(areEqualArrays(array, other));
        }
        if (a instanceof RecordValue fields) {
            return b instanceof RecordValue other && enter() && leave(areEqualRecords(fields, other));
        }
        return areEqualScalars(a, b);
    }

    private boolean areEqualArrays(ArrayValue array, ArrayValue other) {
        if (array.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < array.size(); i++) {
            if (!areEqualWithin(array.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean areEqualRecords(RecordValue fields, RecordValue other) {
        if (fields.size() != other.size()) {
            return false;
        }
        for (Map.Entry<String, Value> field : fields.entries()) {
            @Nullable Value counterpart = other.get(field.getKey());
            if (counterpart == null || !areEqualWithin(field.getValue(), counterpart)) {
                return false;
            }
        }
        return true;
    }

    // What is deep is refused before the stack is too small for it. What is shared in many places may be small and
    // yet take for ever.
    private boolean enter() {
        if (++depth > MAX_DEPTH) {
            throw new ScriptException(
                    ErrorCode.TOO_DEEP,
                    "the values are nested too deep to be compared: at most " + MAX_DEPTH + " arrays and records may"
                            + " lie within one another");
        }
        if (++visits > MAX_VISITS) {
            throw new ScriptException(
                    ErrorCode.TOO_LARGE,
                    "the values are too large to be compared: at most " + MAX_VISITS + " arrays and records may lie"
                            + " in them");
        }
        return true;
    }

    private boolean leave(boolean result) {
        depth--;
        return result;
    }
}
