package io.temblor.pipeline.operator.join;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.KeyedTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of one key that wait for others.
final class MergeGroup extends KeyedTable.Entry {
    /// When the first of them came.
    final long since;

    /// The order of the first of them that is not safe in a state.
    long order = Long.MAX_VALUE;

    private final @Nullable Value[] values;
    private int present;

    /// @param inputs how many events make a whole
    MergeGroup(int inputs, long since) {
        this.values = new Value[inputs];
        this.since = since;
    }

    /// Takes the event of an input, in place of an earlier one.
    void put(int input, Value value) {
        if (values[input] == null) {
            present++;
        }
        values[input] = value;
    }

    boolean isComplete() {
        return present == values.length;
    }

    boolean isEmpty() {
        return present == 0;
    }

    /// The events by the names of their inputs.
    RecordValue byInput(List<String> inputs) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = 0; i < values.length; i++) {
            Value value = values[i];
            if (value != null) {
                fields.put(inputs.get(i), value);
            }
        }
        return fields.build();
    }

    /// All events in one, those of later inputs over those of earlier ones.
    Value merged() {
        Value merged = RecordValue.EMPTY;
        for (Value value : values) {
            if (value != null) {
                merged = DeepMerge.of(merged, value);
            }
        }
        return merged;
    }
}
