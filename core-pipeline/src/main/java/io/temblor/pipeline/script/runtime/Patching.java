package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/// What `patch` does to a record, operation by operation. All values and keys are computed before the first operation.
public final class Patching {
    private Map<String, Value> fields = new LinkedHashMap<>();

    private Patching() {}

    /// Begins with a target.
    public static Patching of(Value target) {
        if (!(target instanceof RecordValue record)) {
            throw Descriptions.wrongType("the target of `patch`", ValueType.RECORD, target.type());
        }
        Patching patching = new Patching();
        patching.take(record);
        return patching;
    }

    private void take(RecordValue record) {
        fields = new LinkedHashMap<>();
        for (Map.Entry<String, Value> field : record.entries()) {
            fields.put(field.getKey(), field.getValue());
        }
    }

    /// The record as it is now.
    public Value result() {
        RecordValue.Builder builder = RecordValue.builder();
        fields.forEach(builder::put);
        return builder.build();
    }

    public void insert(String key, Value value) {
        if (fields.putIfAbsent(key, value) != null) {
            throw exists(key, "use `upsert` to set it in any case");
        }
    }

    public void upsert(String key, Value value) {
        fields.put(key, value);
    }

    public void update(String key, Value value) {
        if (fields.replace(key, value) == null) {
            throw new ScriptException(
                    ErrorCode.NO_SUCH_FIELD,
                    "there is no field `" + key + "` to be updated",
                    "use `upsert` to set it in any case");
        }
    }

    public void erase(String key) {
        fields.remove(key);
    }

    public void move(String from, String to) {
        checkIsFree(to);
        Value moved = fields.remove(from);
        if (moved != null) {
            fields.put(to, moved);
        }
    }

    public void copy(String from, String to) {
        checkIsFree(to);
        Value copied = fields.get(from);
        if (copied != null) {
            fields.put(to, copied);
        }
    }

    public void merge(String key, Value with) {
        Value present = fields.get(key);
        if (present == null) {
            fields.put(key, with instanceof RecordValue ? Merging.merged(RecordValue.EMPTY, with) : with);
            return;
        }
        if (!(present instanceof RecordValue) || !(with instanceof RecordValue)) {
            ValueType found = present instanceof RecordValue ? with.type() : present.type();
            throw Descriptions.wrongType("both sides of the merge of `" + key + "`", ValueType.RECORD, found);
        }
        fields.put(key, Merging.merged(present, with));
    }

    public void merge(Value with) {
        if (!(with instanceof RecordValue)) {
            throw Descriptions.wrongType("what is merged into a record", ValueType.RECORD, with.type());
        }
        take((RecordValue) Merging.merged(result(), with));
    }

    /// Whether a default for the field is wanted.
    public boolean lacks(String key) {
        return !fields.containsKey(key);
    }

    public void defaults(Value defaults) {
        if (!(defaults instanceof RecordValue record)) {
            throw Descriptions.wrongType("what a record takes defaults from", ValueType.RECORD, defaults.type());
        }
        take(Merging.withDefaults((RecordValue) result(), record));
    }

    private void checkIsFree(String key) {
        if (fields.containsKey(key)) {
            throw exists(key, "erase it first");
        }
    }

    private static ScriptException exists(String key, String hint) {
        return new ScriptException(ErrorCode.FIELD_EXISTS, "the field `" + key + "` is there already", hint);
    }
}
