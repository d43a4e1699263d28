package io.temblor.examples.embedding;

import io.temblor.connector.SettingChecks;

// show: settings
/// Settings of the connector `greenhouse`. Defaults stand in `reference.conf`.
///
/// @param readings how often the thermometer is read
public record GreenhouseSettings(int readings) {
    public GreenhouseSettings {
        new SettingChecks().atLeast("readings", readings, 1).verify();
    }
}
// show: end
