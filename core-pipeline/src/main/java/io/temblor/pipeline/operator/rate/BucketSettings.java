package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import java.time.Duration;
import java.util.Optional;

/// The settings of the operator `bucket`: what is true of events whose metadata does not say otherwise.
///
/// @param defaultClass the class of events without `class`
/// @param rate         how many events pass in the time range, without `rate`
/// @param dimensions   an expression for what is limited by itself within a class, without `dimensions`
/// @param cardinality  how many combinations of dimensions a class remembers, without `cardinality`
/// @param timeRange    the time that the rate is for, without `time_range`
/// @param windows      how many parts the time range has, without `windows`
/// @param maxClasses   how many classes are remembered
public record BucketSettings(
        Optional<String> defaultClass,
        Optional<Long> rate,
        Optional<PlacedText> dimensions,
        int cardinality,
        Duration timeRange,
        int windows,
        int maxClasses) {
    public BucketSettings {
        SettingChecks checks = new SettingChecks()
                .atLeast("cardinality", cardinality, 1)
                .that(
                        timeRange.compareTo(Duration.ofMillis(1)) >= 0
                                && timeRange.compareTo(Duration.ofMillis(BucketLimit.MOST_MILLIS)) <= 0,
                        "time-range",
                        "must be between 1ms and 34 years")
                .between("windows", windows, 1, BucketLimit.MOST_WINDOWS)
                .that(
                        timeRange.compareTo(Duration.ofMillis(windows)) >= 0,
                        "windows",
                        "must be no more than the time range has milliseconds")
                .atLeast("max-classes", maxClasses, 1);
        rate.ifPresent(number -> checks.atLeast("rate", number, 0));
        dimensions.ifPresent(text -> ScriptExpression.check(checks, "dimensions", text));
        checks.verify();
    }
}
