package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.Optional;

/// The settings of the operator `batch`: at least one of count and timeout.
///
/// @param count   how many events a batch has at most
/// @param timeout how long the first event of a batch waits at most
/// @param form    what a batch has of each of its events
public record BatchSettings(Optional<Integer> count, Optional<Duration> timeout, BatchForm form) {
    public BatchSettings {
        SettingChecks checks = new SettingChecks()
                .that(count.isPresent() || timeout.isPresent(), "", "needs count or timeout, or both");
        count.ifPresent(number -> checks.atLeast("count", number, 1));
        timeout.ifPresent(time -> checks.that(time.isPositive(), "timeout", "must be longer than nothing"));
        checks.verify();
    }
}
