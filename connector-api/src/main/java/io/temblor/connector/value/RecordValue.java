package io.temblor.connector.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keys and their values, in the order in which the keys came. Made by [#builder]; only this package implements
/// it.
public sealed interface RecordValue extends Value permits MapRecord {

    /// The record without keys.
    RecordValue EMPTY = new MapRecord(Map.of());

    /// A record with one key.
    static RecordValue of(String key, Value value) {
        return new MapRecord(Collections.singletonMap(Objects.requireNonNull(key), Objects.requireNonNull(value)));
    }

    /// Collects the keys of a new record.
    static Builder builder() {
        return new Builder();
    }

    /// The number of keys.
    int size();

    /// The value of `key`, or null if the record lacks it; a key whose value is null yields [Value#NULL].
    @Nullable
    Value get(String key);

    /// Every key with its value, in order; immutable.
    Set<Map.Entry<String, Value>> entries();

    /// This record with `key` set: in its old place if it was there, at the end otherwise.
    default RecordValue with(String key, Value value) {
        return builder().putAll(this).put(key, value).build();
    }

    /// This record without `key`.
    default RecordValue without(String key) {
        Builder builder = builder();
        for (Map.Entry<String, Value> entry : entries()) {
            if (!entry.getKey().equals(key)) {
                builder.put(entry.getKey(), entry.getValue());
            }
        }
        return builder.build();
    }

    @Override
    default ValueType type() {
        return ValueType.RECORD;
    }

    /// Collects keys for a record. Not for use by several threads, nor after [#build].
    final class Builder {
        private @Nullable Map<String, Value> fields = new LinkedHashMap<>();

        private Builder() {}

        /// Sets a key; an earlier value of the same key is replaced in its place.
        public Builder put(String key, Value value) {
            fields().put(Objects.requireNonNull(key), Objects.requireNonNull(value));
            return this;
        }

        /// Sets a key to a text.
        public Builder put(String key, String value) {
            return put(key, new StringValue(value));
        }

        /// Sets a key to a whole number.
        public Builder put(String key, long value) {
            return put(key, new IntegerValue(value));
        }

        /// Sets a key to a truth value.
        public Builder put(String key, boolean value) {
            return put(key, BoolValue.of(value));
        }

        /// Sets all keys of another record.
        public Builder putAll(RecordValue other) {
            other.entries().forEach(entry -> put(entry.getKey(), entry.getValue()));
            return this;
        }

        /// The record of all that was put.
        public RecordValue build() {
            Map<String, Value> built = fields();
            fields = null;
            return built.isEmpty() ? EMPTY : new MapRecord(Collections.unmodifiableMap(built));
        }

        // The record is a view of the map: to go on with it would change the record.
        private Map<String, Value> fields() {
            if (fields == null) {
                throw new IllegalStateException("the record has been built; a further one needs a new builder");
            }
            return fields;
        }
    }
}
