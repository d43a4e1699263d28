package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `record`: records. The order of their keys is kept.
public final class RecordFunctions {
    private RecordFunctions() {}

    public static long len(RecordValue fields) {
        return fields.size();
    }

    public static boolean isEmpty(RecordValue fields) {
        return fields.size() == 0;
    }

    public static boolean contains(RecordValue fields, String key) {
        return fields.get(key) != null;
    }

    public static Value keys(RecordValue fields) {
        return ArrayValue.of(fields.entries().stream()
                .map(entry -> new StringValue(entry.getKey()))
                .toList());
    }

    public static Value values(RecordValue fields) {
        return ArrayValue.of(fields.entries().stream().map(Map.Entry::getValue).toList());
    }

    public static Value toArray(RecordValue fields) {
        List<Value> pairs = new ArrayList<>(fields.size());
        for (Map.Entry<String, Value> entry : fields.entries()) {
            pairs.add(ArrayValue.of(new StringValue(entry.getKey()), entry.getValue()));
        }
        return ArrayValue.of(pairs);
    }

    public static Value fromArray(ArrayValue array) {
        RecordValue.Builder fields = RecordValue.builder();
        for (Value element : array) {
            ArrayValue pair = ArrayFunctions.pair(element, "record::from_array");
            if (!(pair.get(0) instanceof StringValue key)) {
                throw Faults.failed(
                        "record::from_array",
                        "the first of each two elements must be a string, but one is " + Faults.typeOf(pair.get(0)));
            }
            fields.put(key.value(), pair.get(1));
        }
        return fields.build();
    }

    public static Value extract(RecordValue fields, ArrayValue keys) {
        Set<String> wanted = new HashSet<>();
        for (Value key : keys) {
            if (key instanceof StringValue text) {
                wanted.add(text.value());
            }
        }
        RecordValue.Builder extracted = RecordValue.builder();
        for (Map.Entry<String, Value> entry : fields.entries()) {
            if (wanted.contains(entry.getKey())) {
                extracted.put(entry.getKey(), entry.getValue());
            }
        }
        return extracted.build();
    }

    public static Value combine(RecordValue left, RecordValue right) {
        return RecordValue.builder().putAll(left).putAll(right).build();
    }

    public static Value rename(RecordValue target, RecordValue names) {
        RecordValue.Builder renamed = RecordValue.builder();
        for (Map.Entry<String, Value> entry : target.entries()) {
            String key = names.get(entry.getKey()) instanceof StringValue name ? name.value() : entry.getKey();
            renamed.put(key, entry.getValue());
        }
        return renamed.build();
    }
}
