package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;

/// Makes records field by field.
public final class Fields {
    private final RecordValue.Builder builder = RecordValue.builder();

    /// Nothing yet.
    public static Fields none() {
        return new Fields();
    }

    /// Sets a field.
    ///
    /// @return this
    public Fields with(String key, Value value) {
        builder.put(key, value);
        return this;
    }

    public Value result() {
        return builder.build();
    }

    public static boolean isRecord(Value value) {
        return value instanceof RecordValue;
    }
}
