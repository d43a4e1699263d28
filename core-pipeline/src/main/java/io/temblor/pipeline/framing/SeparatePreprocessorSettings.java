package io.temblor.pipeline.framing;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.nio.charset.StandardCharsets;

/// The settings of the preprocessor `separate`.
///
/// @param separator           what stands behind each frame; at most 16 bytes in UTF-8
/// @param maxLength           the longest frame, the separator not counted
/// @param stripCarriageReturn whether a carriage return before a newline belongs to the separator
public record SeparatePreprocessorSettings(String separator, DataSize maxLength, boolean stripCarriageReturn) {
    public SeparatePreprocessorSettings {
        SettingChecks checks = new SettingChecks();
        SeparatorCheck.add(separator, checks);
        FrameLimit.add(maxLength, checks);
        checks.that(
                        !stripCarriageReturn || separator.equals("\n"),
                        "strip-carriage-return",
                        "is for lines, but separator is not a newline")
                .verify();
    }

    Separator bytes() {
        return new Separator(separator.getBytes(StandardCharsets.UTF_8));
    }
}
