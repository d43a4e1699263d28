package io.temblor.pipeline.operator.shape;

import io.temblor.connector.SettingChecks;
import java.util.Optional;

/// The settings of the operator `flatten`.
///
/// @param separator    what stands between the keys of a path
/// @param arrays       what becomes of arrays
/// @param depth        how many levels of records and arrays are dissolved
/// @param prefix       what stands before every key
/// @param maxKeyLength how many characters a key may have
public record FlattenSettings(
        String separator, Arrays arrays, Optional<Integer> depth, String prefix, int maxKeyLength) {
    /// What becomes of arrays.
    public enum Arrays {
        /// They stay as they are.
        KEEP,
        /// Each element becomes a field, whose key ends with its number.
        INDEX
    }

    public FlattenSettings {
        SettingChecks checks = new SettingChecks().atLeast("max-key-length", maxKeyLength, 1);
        depth.ifPresent(levels -> checks.atLeast("depth", levels, 1));
        checks.verify();
    }
}
