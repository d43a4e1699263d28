package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import java.time.Duration;
import java.util.Optional;

/// The settings of the operator `dedupe`.
///
/// @param key            an expression: events are the same if their keys are
/// @param capacity       how many keys are remembered
/// @param ttl            how long a key is remembered from the event on that passed
/// @param keepDuplicates whether duplicates leave at the port `duplicate`
public record DedupeSettings(PlacedText key, int capacity, Optional<Duration> ttl, boolean keepDuplicates) {
    public DedupeSettings {
        SettingChecks checks = new SettingChecks().atLeast("capacity", capacity, 1);
        ttl.ifPresent(time -> checks.that(time.isPositive(), "ttl", "must be longer than nothing"));
        ScriptExpression.check(checks, "key", key);
        checks.verify();
    }
}
