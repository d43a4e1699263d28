package io.temblor.pipeline.framing;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;

/// The settings of the preprocessor `length-prefixed`.
///
/// @param prefixBytes how many bytes the number before each frame has: 2, 4 or 8
/// @param maxLength   the longest frame, the number not counted
public record LengthPrefixedPreprocessorSettings(int prefixBytes, DataSize maxLength) {
    public LengthPrefixedPreprocessorSettings {
        SettingChecks checks = new SettingChecks();
        LengthPrefix.addCheck(prefixBytes, checks);
        FrameLimit.add(maxLength, checks);
        checks.verify();
    }
}
