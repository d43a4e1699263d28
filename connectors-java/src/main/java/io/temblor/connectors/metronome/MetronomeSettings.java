package io.temblor.connectors.metronome;

import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.Optional;

/// Settings of the `metronome` connector. Defaults stand in `reference.conf`.
///
/// @param interval the time from one event to the next
/// @param count    after how many events the source ends; absent for never
public record MetronomeSettings(Duration interval, Optional<Long> count) {
    /// What still fits a number of nanoseconds.
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public MetronomeSettings {
        new SettingChecks()
                .that(interval.isPositive(), "interval", "must be longer than 0")
                .that(interval.compareTo(LONGEST) <= 0, "interval", "must be at most 36500d")
                .atLeast("count", count.orElse(1L), 1)
                .verify();
    }
}
