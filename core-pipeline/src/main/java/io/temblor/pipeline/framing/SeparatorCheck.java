package io.temblor.pipeline.framing;

import io.temblor.connector.SettingChecks;
import java.nio.charset.StandardCharsets;

/// What is demanded of a setting `separator`.
final class SeparatorCheck {
    private static final int LONGEST = 16;

    private SeparatorCheck() {}

    static void add(String separator, SettingChecks checks) {
        int length = separator.getBytes(StandardCharsets.UTF_8).length;
        checks.notEmpty("separator", separator)
                .that(length <= LONGEST, "separator", "must have at most 16 bytes in UTF-8, but has " + length);
    }
}
