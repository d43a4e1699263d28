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

    // By hand, for a map's own takes several times the stack, and values may lie deep in one another.
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RecordValue that) || fields.size() != that.size()) {
            return false;
        }
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            if (!field.getValue().equals(that.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
