package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import io.temblor.pipeline.state.EpochTime;
import java.time.Duration;
import java.util.Optional;

/// The settings of the operator `throttle`.
///
/// @param rate         how many events pass in each interval, in the long run
/// @param interval     the time that the rate is for
/// @param burst        how many events pass at once after a rest; if absent, as many as the rate
/// @param key          an expression: events with the same key share a limit
/// @param maxKeys      how many keys are remembered
/// @param keepOverflow whether what does not pass leaves at the port `overflow`
public record ThrottleSettings(
        int rate,
        Duration interval,
        Optional<Integer> burst,
        Optional<PlacedText> key,
        int maxKeys,
        boolean keepOverflow) {
    public ThrottleSettings {
        SettingChecks checks = new SettingChecks()
                .atLeast("rate", rate, 1)
                .that(interval.isPositive(), "interval", "must be longer than nothing")
                .atLeast("max-keys", maxKeys, 1);
        burst.ifPresent(most -> checks.atLeast("burst", most, 1));
        checks.that(
                fits(EpochTime.nanos(interval), burst.orElse(rate)),
                "interval",
                "times the burst must be at most 292 years; a rate for a shorter time says the same");
        key.ifPresent(text -> ScriptExpression.check(checks, "key", text));
        checks.verify();
    }

    private static boolean fits(long nanos, int burst) {
        return Math.multiplyHigh(nanos, burst) == 0 && nanos * burst >= 0;
    }
}
