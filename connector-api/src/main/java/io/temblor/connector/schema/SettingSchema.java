package io.temblor.connector.schema;

import io.temblor.connector.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/// One setting.
///
/// @param name          the name in kebab case: `poll-interval`
/// @param documentation what it is for, on one line; empty if nothing is said
/// @param type          what can be written
/// @param required      whether it must be there; a default is enough
/// @param byDefault     what it is if nobody gives it, as it is handed over; of the type
public record SettingSchema(
        String name, String documentation, SettingType type, boolean required, Optional<Value> byDefault) {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public SettingSchema {
        if (!KEBAB_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a setting is in kebab case, as in `poll-interval`, but is `" + name + "`");
        }
        byDefault.flatMap(type::problem).ifPresent(problem -> {
            throw new IllegalArgumentException("the default " + problem);
        });
    }

    /// Whether the setting is handed over even if the user says nothing about it.
    public boolean isAlwaysThere() {
        return required || byDefault.isPresent();
    }
}
