package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import java.util.Optional;

/// The settings of the operator `dissect`.
///
/// @param pattern what texts look like: `%{host} - [%{at}] %{status:int}`
/// @param field   the field that has the text; if absent, the text is the value itself
public record DissectSettings(String pattern, Optional<String> field) {
    public DissectSettings {
        SettingChecks checks = new SettingChecks();
        try {
            DissectPattern.compile(pattern);
        } catch (IllegalArgumentException e) {
            checks.that(false, "pattern", String.valueOf(e.getMessage()));
        }
        FieldTestChecks.path(checks, field);
        checks.verify();
    }
}
