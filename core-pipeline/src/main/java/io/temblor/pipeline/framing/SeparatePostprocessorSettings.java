package io.temblor.pipeline.framing;

import io.temblor.connector.SettingChecks;
import java.nio.charset.StandardCharsets;

/// The settings of the postprocessor `separate`.
///
/// @param separator what is put behind each payload; at most 16 bytes in UTF-8
public record SeparatePostprocessorSettings(String separator) {
    public SeparatePostprocessorSettings {
        SettingChecks checks = new SettingChecks();
        SeparatorCheck.add(separator, checks);
        checks.verify();
    }

    byte[] bytes() {
        return separator.getBytes(StandardCharsets.UTF_8);
    }
}
