package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// `path`: values within values.
public final class PathFunctions {
    private static final String FUNCTION = "path::try_default";

    private PathFunctions() {}

    public static Value tryDefault(Value base, Value path, Value otherwise) {
        if (base instanceof NullValue) {
            return otherwise;
        }
        if (!(base instanceof RecordValue) && !(base instanceof ArrayValue)) {
            throw Faults.badType(FUNCTION, 1, "a record, an array or null", base);
        }
        ArrayValue segments = Arguments.array(path, FUNCTION, 2);
        Value at = base;
        int steps = 0;
        for (Value segment : segments) {
            if (isStep(at, segment)) {
                @Nullable Value next = step(at, segment);
                if (next == null) {
                    return otherwise;
                }
                at = next;
                steps++;
            }
        }
        return steps > 0 && steps < segments.size() ? otherwise : at;
    }

    /// A segment that is no key of a record leads nowhere, and one behind a value that holds no others neither.
    private static boolean isStep(Value at, Value segment) {
        return at instanceof ArrayValue || at instanceof RecordValue && segment instanceof StringValue;
    }

    private static @Nullable Value step(Value at, Value segment) {
        return switch (at) {
            case RecordValue fields when segment instanceof StringValue key -> fields.get(key.value());
            case ArrayValue array when segment instanceof IntegerValue index -> element(array, index);
            default -> null;
        };
    }

    private static @Nullable Value element(ArrayValue array, IntegerValue index) {
        boolean isThere = !index.unsigned() && index.bits() >= 0 && index.bits() < array.size();
        return isThere ? array.get((int) index.bits()) : null;
    }
}
