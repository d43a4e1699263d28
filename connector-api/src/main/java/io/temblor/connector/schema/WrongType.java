package io.temblor.connector.schema;

import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// Sentences about values that are of another type than they should be.
final class WrongType {
    private WrongType() {}

    static Optional<String> of(ValueType expected, Value found) {
        return Optional.of("must be of type " + expected + ", but is of type " + found.type());
    }
}
