package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// `< <= > >=`: numbers by their worth; strings and bytes by their bytes, those of strings being UTF-8.
public final class Order {
    private Order() {}

    public static boolean less(Value left, Value right) {
        return areFloats(left, right, "<")
                ? Arithmetic.number(left) < Arithmetic.number(right)
                : compare(left, right, "<") < 0;
    }

    public static boolean atMost(Value left, Value right) {
        return areFloats(left, right, "<=")
                ? Arithmetic.number(left) <= Arithmetic.number(right)
                : compare(left, right, "<=") <= 0;
    }

    public static boolean greater(Value left, Value right) {
        return areFloats(left, right, ">")
                ? Arithmetic.number(left) > Arithmetic.number(right)
                : compare(left, right, ">") > 0;
    }

    public static boolean atLeast(Value left, Value right) {
        return areFloats(left, right, ">=")
                ? Arithmetic.number(left) >= Arithmetic.number(right)
                : compare(left, right, ">=") >= 0;
    }

    /// What is not a number is neither less nor greater: no order of ints says that.
    private static boolean areFloats(Value left, Value right, String operator) {
        if (left instanceof FloatValue || right instanceof FloatValue) {
            if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
                return true;
            }
            throw Arithmetic.undefined(operator, left, right);
        }
        return false;
    }

    private static int compare(Value left, Value right, String operator) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return a.compareTo(b);
        }
        if (isBytes(left) && isBytes(right)) {
            return compareBytes(left, right);
        }
        throw Arithmetic.undefined(operator, left, right);
    }

    private static boolean isBytes(Value value) {
        return value instanceof StringValue || value instanceof BytesValue;
    }

    private static int compareBytes(Value left, Value right) {
        return Arrays.compareUnsigned(bytes(left), bytes(right));
    }

    private static byte[] bytes(Value value) {
        if (value instanceof StringValue(String text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteBuffer buffer = ((BytesValue) value).buffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
