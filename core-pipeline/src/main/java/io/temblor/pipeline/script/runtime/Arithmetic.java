package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/// `+ - * / %` and the signs. Two whole numbers give a whole number, but for `/`, which always gives a float; where one
/// of them is a
/// float, so is the result.
public final class Arithmetic {
    private Arithmetic() {}

    /// Numbers are added; strings, arrays and records are put together, where the fields of the right one win.
    public static Value add(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.add(a, b);
        }
        if (left instanceof StringValue(String a) && right instanceof StringValue(String b)) {
            return new StringValue(a.concat(b));
        }
        if (left instanceof ArrayValue a && right instanceof ArrayValue b) {
            return join(a, b);
        }
        if (left instanceof RecordValue a && right instanceof RecordValue b) {
            return RecordValue.builder().putAll(a).putAll(b).build();
        }
        check("+", left, right);
        return new FloatValue(number(left) + number(right));
    }

    private static Value join(ArrayValue left, ArrayValue right) {
        List<Value> elements = new ArrayList<>(left.size() + right.size());
        left.forEach(elements::add);
        right.forEach(elements::add);
        return ArrayValue.of(elements);
    }

    public static Value subtract(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.subtract(a, b);
        }
        check("-", left, right);
        return new FloatValue(number(left) - number(right));
    }

    public static Value multiply(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.multiply(a, b);
        }
        check("*", left, right);
        return new FloatValue(number(left) * number(right));
    }

    public static Value divide(Value left, Value right) {
        check("/", left, right);
        if (left instanceof IntegerValue && right instanceof IntegerValue b && b.bits() == 0) {
            throw Integers.byZero("/");
        }
        return new FloatValue(number(left) / number(right));
    }

    public static Value remainder(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.remainder(a, b);
        }
        throw undefined("%", left, right);
    }

    public static Value negate(Value operand) {
        return switch (operand) {
            case FloatValue(double number) -> new FloatValue(-number);
            case IntegerValue number -> Integers.negate(number);
            default -> throw undefined("-", operand);
        };
    }

    public static Value plus(Value operand) {
        return switch (operand) {
            case FloatValue number -> number;
            case IntegerValue number -> number;
            default -> throw undefined("+", operand);
        };
    }

    static boolean isNumber(Value value) {
        return value instanceof IntegerValue || value instanceof FloatValue;
    }

    static double number(Value value) {
        return value instanceof IntegerValue whole ? whole.doubleValue() : ((FloatValue) value).value();
    }

    private static void check(String operator, Value left, Value right) {
        if (!isNumber(left) || !isNumber(right)) {
            throw undefined(operator, left, right);
        }
    }

    static ScriptException undefined(String operator, Value left, Value right) {
        return new ScriptException(
                ErrorCode.WRONG_TYPE,
                "`" + operator + "` is not defined for " + Descriptions.typeOf(left) + " and "
                        + Descriptions.typeOf(right));
    }

    static ScriptException undefined(String operator, Value operand) {
        return new ScriptException(
                ErrorCode.WRONG_TYPE, "`" + operator + "` is not defined for " + Descriptions.typeOf(operand));
    }
}
