package io.temblor.pipeline.graph;

import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.Optional;

/// How a connector is opened again after its connection was lost, and how events are written again that a sink
/// did not take. Defaults stand in `reference.conf` under `reconnect-defaults`.
///
/// @param initialDelay before the second attempt
/// @param maxDelay     the longest between two attempts
/// @param factor       by which the delay grows from attempt to attempt
/// @param jitter       the part of the delay that is left to chance, from 0 to 1
/// @param maxAttempts  after how many in a row the flow fails; never if absent
public record ReconnectSettings(
        Duration initialDelay, Duration maxDelay, double factor, double jitter, Optional<Integer> maxAttempts) {
    public ReconnectSettings {
        new SettingChecks()
                .that(initialDelay.toNanos() > 0, "initial-delay", "must be more than 0")
                .that(maxDelay.compareTo(initialDelay) >= 0, "max-delay", "must not be less than initial-delay")
                .that(factor >= 1 && factor <= 100, "factor", "must be between 1 and 100, but is " + factor)
                .that(jitter >= 0 && jitter <= 1, "jitter", "must be between 0 and 1, but is " + jitter)
                .that(
                        maxAttempts.isEmpty() || maxAttempts.get() >= 1,
                        "max-attempts",
                        "must be at least 1, but is " + maxAttempts.orElse(0))
                .verify();
    }
}
