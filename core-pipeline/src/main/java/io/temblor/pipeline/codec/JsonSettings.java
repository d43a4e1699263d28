package io.temblor.pipeline.codec;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;

/// The settings of the codec `json`.
///
/// @param maxDepth        how many arrays and records may lie within one another
/// @param maxNumberLength how many characters a number may have
/// @param maxSize         how long a document may be
/// @param sorted          whether the keys of records are written in order, so that equal values give equal
///                        bytes
public record JsonSettings(int maxDepth, int maxNumberLength, DataSize maxSize, boolean sorted) {
    /// The deepest nesting that can be asked for: values of that depth can still be compared and printed on a
    /// small stack.
    static final int DEEPEST = 1024;

    public JsonSettings {
        new SettingChecks()
                .between("max-depth", maxDepth, 1, DEEPEST)
                .atLeast("max-number-length", maxNumberLength, 20)
                .atLeast("max-size", maxSize.bytes(), 1)
                .verify();
    }
}
