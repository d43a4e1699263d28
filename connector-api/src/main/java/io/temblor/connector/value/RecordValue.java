package io.temblor.connector.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keys and their values, in the order in which the keys came. Made by [#builder]; only this package implements
/// it.
public sealed interface RecordValue extends Value permits MapRecord, SmallRecord {

    /// The record without keys.
    RecordValue EMPTY = new SmallRecord(new String[0], new Value[0], 0);

    /// A record with one key.
    static RecordValue of(String key, Value value) {
        return new SmallRecord(
                new String[] {Objects.requireNonNull(key)}, new Value[] {Objects.requireNonNull(value)}, 1);
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
        private static final int FIRST_CAPACITY = 4;

        private String[] keys = new String[FIRST_CAPACITY];
        private Value[] values = new Value[FIRST_CAPACITY];
        private int size;
        private @Nullable Map<String, Value> many;
        private boolean built;

        private Builder() {}

        /// Sets a key; an earlier value of the same key is replaced in its place.
        public Builder put(String key, Value value) {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
            // The record is a view of what is collected here: to go on with it would change the record.
            if (built) {
                throw new IllegalStateException("the record has been built; a further one needs a new builder");
            }
            if (many != null) {
                many.put(key, value);
            } else {
                putFew(key, value);
            }
            return this;
        }

        private void putFew(String key, Value value) {
            int present = SmallRecord.index(keys, size, key);
            if (present >= 0) {
                values[present] = value;
            } else if (size == SmallRecord.MOST) {
                toMap().put(key, value);
            } else {
                append(key, value);
            }
        }

        private void append(String key, Value value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, SmallRecord.MOST);
                values = Arrays.copyOf(values, SmallRecord.MOST);
            }
            keys[size] = key;
            values[size++] = value;
        }

        private Map<String, Value> toMap() {
            Map<String, Value> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(keys[i], values[i]);
            }
            many = map;
            return map;
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
        ///
        /// @throws IllegalStateException if it was built already
        public RecordValue build() {
            if (built) {
                throw new IllegalStateException("the record has been built; a further one needs a new builder");
            }
            built = true;
            if (many != null) {
                return new MapRecord(Collections.unmodifiableMap(many));
            }
            return size == 0 ? EMPTY : new SmallRecord(keys, values, size);
        }
    }
}
