package io.temblor.pipeline.script.std;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.function.DoubleUnaryOperator;

/// `math`: numbers.
public final class MathFunctions {
    private static final double HALF = 0.5;

    private MathFunctions() {}

    public static Value floor(Value number) {
        return rounded(number, Math::floor, "math::floor");
    }

    public static Value ceil(Value number) {
        return rounded(number, Math::ceil, "math::ceil");
    }

    public static Value round(Value number) {
        return rounded(number, MathFunctions::nearest, "math::round");
    }

    public static Value trunc(Value number) {
        return rounded(number, DoubleUnaryOperator.identity(), "math::trunc");
    }

    private static Value rounded(Value number, DoubleUnaryOperator rounding, String function) {
        if (number instanceof IntegerValue) {
            return number;
        }
        return Numbers.truncated(rounding.applyAsDouble(Arguments.number(number, function, 1)));
    }

    /// The nearest whole number, from the middle away from zero.
    private static double nearest(double number) {
        double magnitude = Math.abs(number);
        double whole = Math.floor(magnitude);
        return Math.copySign(magnitude - whole < HALF ? whole : whole + 1, number);
    }

    public static Value max(Value a, Value b) {
        if (a instanceof IntegerValue left && b instanceof IntegerValue right) {
            return left.compareTo(right) >= 0 ? left : right;
        }
        double one = Arguments.number(a, "math::max", 1);
        double other = Arguments.number(b, "math::max", 2);
        return new FloatValue(one >= other ? one : other);
    }

    public static Value min(Value a, Value b) {
        if (a instanceof IntegerValue left && b instanceof IntegerValue right) {
            return left.compareTo(right) <= 0 ? left : right;
        }
        double one = Arguments.number(a, "math::min", 1);
        double other = Arguments.number(b, "math::min", 2);
        return new FloatValue(one <= other ? one : other);
    }
}
