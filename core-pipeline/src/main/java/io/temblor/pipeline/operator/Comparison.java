package io.temblor.pipeline.operator;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Map;

/// Compares values as readers of a configuration expect: numbers by what they are worth, whether they are
/// integers or floats. Nothing is rounded for it.
enum Comparison {
    LESS,
    EQUAL,
    GREATER,
    /// One is no number and no text, or they are of different kinds, or one is not a number.
    NONE;

    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    /// How `left` compares to `right`: numbers by their worth, texts by their UTF-16 code units, nothing
    /// else.
    static Comparison of(Value left, Value right) {
        return switch (left) {
            case IntegerValue(long bits, boolean unsigned) -> ofInteger(bits, unsigned, right);
            case FloatValue(double number) -> ofFloat(number, right);
            case StringValue(String a) when right instanceof StringValue(String b) -> of(a.compareTo(b));
            default -> NONE;
        };
    }

    /// How an integer compares to a value.
    static Comparison ofInteger(long bits, boolean unsigned, Value right) {
        return switch (right) {
            case IntegerValue(long other, boolean otherUnsigned)
            when unsigned == otherUnsigned -> of(Long.compare(bits, other));
            case IntegerValue _ -> unsigned ? GREATER : LESS;
            case FloatValue(double other) -> compare(bits, unsigned, other);
            default -> NONE;
        };
    }

    /// How a float compares to a value.
    static Comparison ofFloat(double number, Value right) {
        return switch (right) {
            case IntegerValue(long bits, boolean unsigned) ->
                compare(bits, unsigned, number).reversed();
            case FloatValue(double other) -> compare(number, other);
            default -> NONE;
        };
    }

    /// Whether two values are equal, numbers in them by their worth.
    static boolean areEqual(Value left, Value right) {
        return switch (left) {
            case IntegerValue _, FloatValue _ -> of(left, right) == EQUAL;
            case ArrayValue a when right instanceof ArrayValue b -> areEqual(a, b);
            case RecordValue a when right instanceof RecordValue b -> areEqual(a, b);
            default -> left.equals(right);
        };
    }

    private static boolean areEqual(ArrayValue left, ArrayValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!areEqual(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEqual(RecordValue left, RecordValue right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, Value> field : left.entries()) {
            Value other = right.get(field.getKey());
            if (other == null || !areEqual(field.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    static Comparison of(int order) {
        return order < 0 ? LESS : order > 0 ? GREATER : EQUAL;
    }

    private static Comparison compare(double left, double right) {
        // Not Double.compare: -0.0 is worth as much as 0.0, and what is not a number is worth nothing.
        return left < right ? LESS : left > right ? GREATER : left == right ? EQUAL : NONE;
    }

    private static Comparison compare(long bits, boolean unsigned, double right) {
        if (Double.isNaN(right)) {
            return NONE;
        }
        double floor = Math.floor(right);
        if (floor < -TWO_TO_63 || floor >= TWO_TO_64) {
            return right < 0 ? GREATER : LESS;
        }
        Comparison whole = compareWhole(bits, unsigned, floor);
        return whole == EQUAL && floor < right ? LESS : whole;
    }

    /// Compares with a whole number from -2^63 to below 2^64; no digit is lost.
    private static Comparison compareWhole(long bits, boolean unsigned, double whole) {
        boolean isLarge = whole >= TWO_TO_63;
        if (unsigned != isLarge) {
            return unsigned ? GREATER : LESS;
        }
        return of(Long.compare(bits, isLarge ? (long) (whole - TWO_TO_63) + Long.MIN_VALUE : (long) whole));
    }

    private Comparison reversed() {
        return switch (this) {
            case LESS -> GREATER;
            case GREATER -> LESS;
            case EQUAL -> EQUAL;
            case NONE -> NONE;
        };
    }
}
