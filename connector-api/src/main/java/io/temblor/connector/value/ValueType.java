package io.temblor.connector.value;

import java.util.Locale;

/// The types of the value model.
public enum ValueType {
    NULL,
    BOOL,
    INTEGER,
    FLOAT,
    STRING,
    BYTES,
    ARRAY,
    RECORD;

    /// The word for this type in messages and documents, such as `integer`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
