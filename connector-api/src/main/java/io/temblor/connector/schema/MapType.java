package io.temblor.connector.schema;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// A record with keys of the user's choice.
///
/// @param element the type of the value of every key
public record MapType(SettingType element) implements SettingType {
    @Override
    public Optional<String> problem(Value value) {
        return value instanceof RecordValue fields
                ? fields.entries().stream()
                        .flatMap(
                                entry -> element
                                        .problem(entry.getValue())
                                        .map(problem -> "`" + entry.getKey() + "` " + problem)
                                        .stream())
                        .findFirst()
                : WrongType.of(ValueType.RECORD, value);
    }
}
