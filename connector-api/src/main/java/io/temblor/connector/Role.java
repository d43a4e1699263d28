package io.temblor.connector;

import java.util.Locale;

/// The two halves that a connector can have.
public enum Role {
    /// Events come in.
    SOURCE,
    /// Events go out.
    SINK;

    /// The word for this role in messages and documents.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
