package io.temblor.connector.schema;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Settings that were bound by a schema: checked, with all defaults filled in.
///
/// @param values each setting by its name, as it is handed over; optional ones only if they were given. Secrets
///               are in there as they are: do not log it
public record SchemaSettings(RecordValue values) {

    /// Fails unless there is a schema exactly if settings are bound to this class.
    ///
    /// @throws IllegalArgumentException if one is there without the other
    public static void check(Class<?> settings, Optional<SettingsSchema> schema) {
        if (schema.isPresent() != (settings == SchemaSettings.class)) {
            throw new IllegalArgumentException("settings that a schema describes are SchemaSettings, but with "
                    + (schema.isPresent() ? "a schema" : "no schema") + " they are " + settings.getName());
        }
    }

    /// The names alone, for what stands there may be secret.
    @Override
    public String toString() {
        return values.entries().stream()
                .map(Map.Entry<String, Value>::getKey)
                .collect(Collectors.joining(", ", "SchemaSettings[", "]"));
    }
}
