package io.temblor.pipeline.operator;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Values as they are read of what was damaged on the way.
final class DamagedValues {
    private static final List<Value> OTHERS = List.of(
            Value.NULL,
            Value.of(true),
            new IntegerValue(-1),
            new IntegerValue(Long.MAX_VALUE),
            IntegerValue.ofUnsigned(-1),
            new FloatValue(Double.NaN),
            new StringValue("other"),
            new BytesValue(new byte[3]),
            ArrayValue.of(),
            ArrayValue.of(Value.NULL),
            RecordValue.of("other", Value.NULL));

    private DamagedValues() {}

    /// Values of another type.
    static List<Value> insteadOf(Value value) {
        return OTHERS.stream().filter(other -> other.type() != value.type()).toList();
    }

    /// Values in which one is another, or missing, or there twice.
    static List<Value> inside(Value value) {
        List<Value> damaged = new ArrayList<>();
        switch (value) {
            case RecordValue fields -> {
                for (Map.Entry<String, Value> field : fields.entries()) {
                    String key = field.getKey();
                    damaged.add(fields.without(key));
                    all(field.getValue()).forEach(other -> damaged.add(fields.with(key, other)));
                }
            }
            case ArrayValue array -> {
                for (int i = 0; i < array.size(); i++) {
                    damaged.add(changed(array, i, List.of()));
                    damaged.add(changed(array, i, List.of(array.get(i), array.get(i))));
                    for (Value other : all(array.get(i))) {
                        damaged.add(changed(array, i, List.of(other)));
                    }
                }
            }
            default -> {}
        }
        return damaged;
    }

    private static List<Value> all(Value value) {
        List<Value> all = new ArrayList<>(OTHERS);
        all.addAll(inside(value));
        return all;
    }

    private static ArrayValue changed(ArrayValue array, int at, List<Value> elements) {
        List<Value> changed = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            changed.addAll(i == at ? elements : List.of(array.get(i)));
        }
        return ArrayValue.of(changed);
    }
}
