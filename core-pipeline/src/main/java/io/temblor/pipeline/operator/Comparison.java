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

    /// How `left` compares to `right`: numbers by their worth, texts by their UTF-16 code units, nothing else.
    static Comparison of(Value left, Value right) {
        return switch (left) {
            case IntegerValue a when right instanceof IntegerValue b -> of(a.compareTo(b));
            case IntegerValue a when right instanceof FloatValue(double b) -> compare(a, b);
            case FloatValue(double a)
            when right instanceof IntegerValue b -> compare(b, a).reversed();
            case FloatValue(double a) when right instanceof FloatValue(double b) -> compare(a, b);
            case StringValue(String a) when right instanceof StringValue(String b) -> of(a.compareTo(b));
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

    private static Comparison of(int order) {
        return order < 0 ? LESS : order > 0 ? GREATER : EQUAL;
    }

    private static Comparison compare(double left, double right) {
        // Not Double.compare: -0.0 is worth as much as 0.0, and what is not a number is worth nothing.
        return left < right ? LESS : left > right ? GREATER : left == right ? EQUAL : NONE;
    }

    private static Comparison compare(IntegerValue left, double right) {
        if (Double.isNaN(right)) {
            return NONE;
        }
        double floor = Math.floor(right);
        if (floor < -TWO_TO_63 || floor >= TWO_TO_64) {
            return right < 0 ? GREATER : LESS;
        }
        Comparison whole = of(left.compareTo(integer(floor)));
        return whole == EQUAL && floor < right ? LESS : whole;
    }

    /// A whole number from -2^63 to below 2^64 as an integer; no digit is lost.
    private static IntegerValue integer(double whole) {
        return whole < TWO_TO_63
                ? new IntegerValue((long) whole)
                : IntegerValue.ofUnsigned((long) (whole - TWO_TO_63) + Long.MIN_VALUE);
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
