package io.temblor.pipeline.script.runtime;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes wrong with steps of paths.
final class Missing {
    private Missing() {}

    static ValueType type(@Nullable Object tree) {
        return tree instanceof Value value ? value.type() : ValueType.RECORD;
    }

    static ScriptException field(Object tree, String key) {
        return switch (tree) {
            case RecordValue fields -> field(key, keys(fields));
            case Branch branch -> field(key, list(branch.keys()));
            default -> Descriptions.wrongType("what the field `" + key + "` is asked of", ValueType.RECORD, type(tree));
        };
    }

    private static List<String> keys(RecordValue fields) {
        return fields.entries().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> list(Iterable<String> keys) {
        List<String> list = new ArrayList<>();
        keys.forEach(list::add);
        return list;
    }

    static ScriptException field(String key, List<String> known) {
        return new ScriptException(
                ErrorCode.NO_SUCH_FIELD,
                "there is no field `" + key + "`",
                known.isEmpty() ? null : NearMiss.hint(key, known));
    }

    static ScriptException element(Object tree, Value index) {
        if (tree instanceof ArrayValue array) {
            int number = index(index);
            return index(number, array.size());
        }
        if (index instanceof StringValue(String key)) {
            return field(tree, key);
        }
        if (tree instanceof RecordValue || tree instanceof Branch) {
            return Descriptions.wrongType("the key of a record", ValueType.STRING, index.type());
        }
        return Descriptions.wrongType("what an element is asked of", ValueType.ARRAY, type(tree));
    }

    static ScriptException index(int index, int size) {
        return new ScriptException(
                ErrorCode.NO_SUCH_INDEX,
                "there is no element " + index + ", for the array has " + size + (size == 1 ? " element" : " elements")
                        + ", counted from 0");
    }

    /// A number as an index.
    static int index(Value value) {
        if (!(value instanceof IntegerValue number)) {
            throw Descriptions.wrongType("an index of an array", ValueType.INTEGER, value.type());
        }
        if (number.bits() < 0 && !number.unsigned()) {
            throw new ScriptException(
                    ErrorCode.NO_SUCH_INDEX, "an index of an array cannot be below 0, but is " + number);
        }
        return number.unsigned() ? Integer.MAX_VALUE : (int) Math.min(number.bits(), Integer.MAX_VALUE);
    }
}
