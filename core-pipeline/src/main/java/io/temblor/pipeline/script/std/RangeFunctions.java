package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// `range`: rows of integers.
public final class RangeFunctions {
    private static final int LONGEST = 1 << 20;

    private RangeFunctions() {}

    public static Value range(IntegerValue from, IntegerValue to) {
        if (from.compareTo(to) >= 0) {
            return ArrayValue.of();
        }
        // As an unsigned number the difference is right, unless it is more than 64 bits can hold.
        long length = to.bits() - from.bits();
        if (isNegative(from) && to.unsigned() || Long.compareUnsigned(length, LONGEST) > 0) {
            throw Faults.failed(
                    "range::range", "the range from " + from + " to " + to + " has more than " + LONGEST + " elements");
        }
        List<Value> elements = new ArrayList<>((int) length);
        for (long i = 0; i < length; i++) {
            elements.add(element(from, i));
        }
        return ArrayValue.of(elements);
    }

    private static Value element(IntegerValue from, long distance) {
        long bits = from.bits() + distance;
        return isNegative(from) ? new IntegerValue(bits) : IntegerValue.ofUnsigned(bits);
    }

    private static boolean isNegative(IntegerValue number) {
        return !number.unsigned() && number.bits() < 0;
    }
}
