package io.temblor.pipeline.framing;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;

/// What is demanded of a setting `max-length`: a frame lies in one array.
final class FrameLimit {
    private static final DataSize LARGEST = new DataSize(1 << 30);

    private FrameLimit() {}

    static void add(DataSize maxLength, SettingChecks checks) {
        checks.that(
                maxLength.bytes() >= 1 && maxLength.bytes() <= LARGEST.bytes(),
                "max-length",
                "must be between 1B and " + LARGEST + ", but is " + maxLength);
    }
}
