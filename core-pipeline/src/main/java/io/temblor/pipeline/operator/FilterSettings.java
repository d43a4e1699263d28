package io.temblor.pipeline.operator;

import io.temblor.config.TextOr;
import io.temblor.connector.SettingChecks;

/// The settings of the operator `filter`.
///
/// @param where the test that an event must pass to go on: an expression of the script language, or a test of a field
public record FilterSettings(TextOr<FieldTest> where) {
    public FilterSettings {
        SettingChecks checks = new SettingChecks();
        EventTest.check(checks, "where", where);
        checks.verify();
    }
}
