package io.temblor.pipeline.operator.join;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;

/// Puts one value over another: a record's fields over those of a record, and anything else in place of anything else.
final class DeepMerge {
    private DeepMerge() {}

    static Value of(Value under, Value over) {
        if (!(under instanceof RecordValue lower) || !(over instanceof RecordValue upper)) {
            return over;
        }
        RecordValue.Builder merged = RecordValue.builder().putAll(lower);
        for (Map.Entry<String, Value> field : upper.entries()) {
            Value present = lower.get(field.getKey());
            merged.put(field.getKey(), present == null ? field.getValue() : of(present, field.getValue()));
        }
        return merged.build();
    }
}
