package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Map;

/// `merge` and the defaults of `patch`.
public final class Merging {
    private final Weight weight = new Weight("to be merged");

    private Merging() {}

    /// What `merge target of with end` yields: records are merged field by field, anything else is replaced.
    public static Value merge(Value target, Value with) {
        if (!(target instanceof RecordValue)) {
            throw Descriptions.wrongType("the target of `merge`", ValueType.RECORD, target.type());
        }
        if (!(with instanceof RecordValue)) {
            throw Descriptions.wrongType("what is merged into a record", ValueType.RECORD, with.type());
        }
        return merged(target, with);
    }

    static Value merged(Value target, Value with) {
        return new Merging().mergedWithin(target, with);
    }

    private Value mergedWithin(Value target, Value with) {
        if (!(target instanceof RecordValue fields) || !(with instanceof RecordValue others)) {
            return with;
        }
        weight.enter(fields.size() + others.size());
        RecordValue.Builder builder = RecordValue.builder().putAll(fields);
        for (Map.Entry<String, Value> other : others.entries()) {
            Value present = fields.get(other.getKey());
            builder.put(other.getKey(), present == null ? other.getValue() : mergedWithin(present, other.getValue()));
        }
        weight.leave();
        return builder.build();
    }

    /// A record with the fields of another one that it lacks, and the same for records in both.
    static RecordValue withDefaults(RecordValue target, RecordValue defaults) {
        return new Merging().withDefaultsWithin(target, defaults);
    }

    private RecordValue withDefaultsWithin(RecordValue target, RecordValue defaults) {
        weight.enter(target.size() + defaults.size());
        RecordValue.Builder builder = RecordValue.builder().putAll(target);
        for (Map.Entry<String, Value> each : defaults.entries()) {
            Value present = target.get(each.getKey());
            if (present == null) {
                builder.put(each.getKey(), each.getValue());
            } else if (present instanceof RecordValue fields && each.getValue() instanceof RecordValue inner) {
                builder.put(each.getKey(), withDefaultsWithin(fields, inner));
            }
        }
        weight.leave();
        return builder.build();
    }
}
