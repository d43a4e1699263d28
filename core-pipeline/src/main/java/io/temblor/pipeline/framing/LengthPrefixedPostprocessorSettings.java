package io.temblor.pipeline.framing;

import io.temblor.connector.SettingChecks;

/// The settings of the postprocessor `length-prefixed`.
///
/// @param prefixBytes how many bytes the number before each payload has: 2, 4 or 8
public record LengthPrefixedPostprocessorSettings(int prefixBytes) {
    public LengthPrefixedPostprocessorSettings {
        SettingChecks checks = new SettingChecks();
        LengthPrefix.addCheck(prefixBytes, checks);
        checks.verify();
    }
}
