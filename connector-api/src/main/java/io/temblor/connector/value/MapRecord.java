package io.temblor.connector.value;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record over an immutable map that keeps its order.
record MapRecord(Map<String, Value> fields) implements RecordValue {
    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public @Nullable Value get(String key) {
        return fields.get(key);
    }

    @Override
    public Set<Map.Entry<String, Value>> entries() {
        return fields.entrySet();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
