package io.temblor.pipeline.operator.rate;

import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.List;

/// The settings of the operator `backpressure`.
///
/// @param timeout how long an event may wait at the sinks behind `out`
/// @param steps   how long events leave by `overflow`: the first time, and when the sinks are then still slow
/// @param method  what happens meanwhile
public record BackpressureSettings(Duration timeout, List<Duration> steps, Method method) {
    /// What happens to events while sinks are slow.
    public enum Method {
        /// They leave by `overflow`.
        DISCARD,
        /// What Tremor knows besides; refused here.
        PAUSE
    }

    public BackpressureSettings {
        steps = List.copyOf(steps);
        new SettingChecks()
                .that(timeout.isPositive(), "timeout", "must be longer than nothing")
                .that(!steps.isEmpty(), "steps", "must not be empty")
                .that(steps.stream().allMatch(Duration::isPositive), "steps", "must each be longer than nothing")
                .that(isGrowing(steps), "steps", "must each be longer than the one before")
                .that(
                        method != Method.PAUSE,
                        "method",
                        "must be discard: sources wait for slow sinks by themselves, without this operator")
                .verify();
    }

    private static boolean isGrowing(List<Duration> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).compareTo(steps.get(i - 1)) <= 0) {
                return false;
            }
        }
        return true;
    }
}
