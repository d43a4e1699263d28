package io.temblor.pipeline.codec;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.document.Tape;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonStyle;

/// The settings of the codec `json`.
///
/// @param maxDepth        how many arrays and records may lie within one another
/// @param maxNumberLength how many characters a number may have
/// @param maxSize         how long a document may be
/// @param sorted          whether the keys of records are written in order, so that equal values give equal
///                        bytes
/// @param pretty          whether each member is written on a line of its own
public record JsonSettings(int maxDepth, int maxNumberLength, DataSize maxSize, boolean sorted, boolean pretty) {
    private static final DataSize LARGEST = new DataSize(Tape.MAX_LENGTH);

    public JsonSettings {
        new SettingChecks()
                .between("max-depth", maxDepth, 1, JsonLimits.DEEPEST)
                .atLeast("max-number-length", maxNumberLength, 20)
                .that(
                        maxSize.bytes() >= 1 && maxSize.bytes() <= LARGEST.bytes(),
                        "max-size",
                        "must be between 1B and " + LARGEST + ", but is " + maxSize)
                .verify();
    }

    JsonLimits limits() {
        return new JsonLimits(maxDepth, maxNumberLength, maxSize.toInt());
    }

    JsonStyle style() {
        return new JsonStyle(sorted, pretty);
    }
}
