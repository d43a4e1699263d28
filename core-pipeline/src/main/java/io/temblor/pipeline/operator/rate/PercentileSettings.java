package io.temblor.pipeline.operator.rate;

import io.temblor.connector.SettingChecks;
import java.time.Duration;

/// The settings of the operator `percentile`.
///
/// @param timeout  how long an event may wait at the sinks behind `out`
/// @param stepDown by how much the part of the events that pass shrinks each time
/// @param stepUp   by how much it grows with each event while the sinks are fast
public record PercentileSettings(Duration timeout, double stepDown, double stepUp) {
    public PercentileSettings {
        new SettingChecks()
                .that(timeout.isPositive(), "timeout", "must be longer than nothing")
                .that(stepDown > 0 && stepDown <= 1, "step-down", "must be above 0 and at most 1, but is " + stepDown)
                .that(stepUp > 0 && stepUp <= 1, "step-up", "must be above 0 and at most 1, but is " + stepUp)
                .verify();
    }
}
