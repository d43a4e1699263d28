package io.temblor.connector.schema;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// A record of settings inside a setting.
///
/// @param settings what is in it
public record RecordType(SettingsSchema settings) implements SettingType {
    @Override
    public Optional<String> problem(Value value) {
        return value instanceof RecordValue fields
                ? unknown(fields)
                        .or(() -> settings.settings().stream()
                                .flatMap(setting -> problem(setting, fields).stream())
                                .findFirst())
                : WrongType.of(ValueType.RECORD, value);
    }

    private Optional<String> unknown(RecordValue fields) {
        return fields.entries().stream()
                .filter(entry -> settings.find(entry.getKey()).isEmpty())
                .map(entry -> "has the unknown setting `" + entry.getKey() + "`; known are " + settings.names())
                .findFirst();
    }

    private static Optional<String> problem(SettingSchema setting, RecordValue fields) {
        Value value = fields.get(setting.name());
        if (value == null) {
            return setting.isAlwaysThere() ? Optional.of("lacks `" + setting.name() + "`") : Optional.empty();
        }
        return setting.type().problem(value).map(problem -> "`" + setting.name() + "` " + problem);
    }
}
