package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record that is changed in place: what a script assigns into its state, the metadata or a variable,
/// field by field. It becomes an immutable value when somebody asks for it as a whole.
///
/// **Threading.** One thread at a time.
final class Branch {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private @Nullable RecordValue made;

    Branch(RecordValue from) {
        for (Map.Entry<String, Value> field : from.entries()) {
            fields.put(field.getKey(), field.getValue());
        }
        made = from;
    }

    int size() {
        return fields.size();
    }

    Iterable<String> keys() {
        return fields.keySet();
    }

    /// A value or a branch, or null if there is no such field.
    @Nullable
    Object get(String key) {
        return fields.get(key);
    }

    void set(String key, Value value) {
        made = null;
        fields.put(key, value);
    }

    /// The record in a field, to be changed: made if there is no such field, or null if there is something else.
    @Nullable
    Branch open(String key) {
        made = null;
        Object present = fields.get(key);
        if (present instanceof Branch branch) {
            return branch;
        }
        if (present != null && !(present instanceof RecordValue)) {
            return null;
        }
        Branch opened = new Branch(present == null ? RecordValue.EMPTY : (RecordValue) present);
        fields.put(key, opened);
        return opened;
    }

    RecordValue value() {
        RecordValue present = made;
        if (present == null) {
            RecordValue.Builder builder = RecordValue.builder();
            fields.forEach((key, field) -> builder.put(key, Trees.value(field)));
            present = builder.build();
            made = present;
        }
        return present;
    }
}
