package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.Map;

/// Refuses values that are too deep or too large to be written out or walked through: what is shared in
/// many places may be small and yet come to more than any memory holds.
public final class Weight {
    /// How many values may lie in one.
    public static final int MAX_VALUES = 1 << 23;

    private static final int MAX_DEPTH = 1024;

    private final String what;

    private int depth;
    private int values;

    /// @param what what is to be done with the values, for messages: `to be merged`
    Weight(String what) {
        this.what = what;
    }

    /// Checks a value that is about to be an event or a part of it.
    ///
    /// @return the value
    static Value check(Value value) {
        if (value instanceof ArrayValue || value instanceof RecordValue) {
            new Weight("for an event").add(value);
        }
        return value;
    }

    /// How many values lie in one, which is counted with them if it is an array or a record.
    ///
    /// @param what what is to be done with it, for messages: `to be merged`
    /// @throws ScriptException if it is nested too deep, or if there are more than [#MAX_VALUES]
    public static int of(Value value, String what) {
        Weight weight = new Weight(what);
        weight.add(value);
        return weight.values;
    }

    private void add(Value value) {
        switch (value) {
            case ArrayValue array -> {
                enter(array.size());
                for (Value element : array) {
                    add(element);
                }
                leave();
            }
            case RecordValue fields -> {
                enter(fields.size());
                for (Map.Entry<String, Value> field : fields.entries()) {
                    add(field.getValue());
                }
                leave();
            }
            default -> {}
        }
    }

    /// Goes into an array or a record.
    void enter(int size) {
        if (++depth > MAX_DEPTH) {
            throw new ScriptException(
                    ErrorCode.TOO_DEEP,
                    "the value is nested too deep " + what + ": at most " + MAX_DEPTH
                            + " arrays and records may lie within one another");
        }
        values += 1 + Math.min(size, MAX_VALUES);
        if (values > MAX_VALUES) {
            throw new ScriptException(
                    ErrorCode.TOO_LARGE,
                    "the value is too large " + what + ": at most " + MAX_VALUES + " values may lie in it");
        }
    }

    void leave() {
        depth--;
    }
}
