package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;

/// The settings of the operator `history`.
///
/// @param op   what the notes call this place
/// @param name the field of the metadata with the array of notes
public record HistorySettings(String op, String name) {
    public HistorySettings {
        new SettingChecks().notEmpty("op", op).notEmpty("name", name).verify();
    }
}
