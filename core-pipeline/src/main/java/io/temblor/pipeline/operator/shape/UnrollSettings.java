package io.temblor.pipeline.operator.shape;

import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.FieldPath;
import java.util.Optional;

/// The settings of the operator `unroll`.
///
/// @param field       the field with the array; if absent, the array is the value itself
/// @param elementOnly whether of the event only the element is left
/// @param keepEmpty   whether an event with an empty array goes on as it is
/// @param index       the field of the metadata that tells the number of the element
public record UnrollSettings(Optional<String> field, boolean elementOnly, boolean keepEmpty, Optional<String> index) {
    public UnrollSettings {
        SettingChecks checks = new SettingChecks();
        field.ifPresent(path -> FieldPath.check(checks, "field", path));
        index.ifPresent(name -> checks.notEmpty("index", name));
        checks.verify();
    }
}
