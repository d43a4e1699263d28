package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import java.util.Optional;

/// The settings of the operator `sample`: either ratio or every.
///
/// @param ratio which part of the events passes, from 0 to 1
/// @param key   an expression: events with the same key pass together, or not at all
/// @param every of so many events the first one passes
/// @param seed  what chance begins with
public record SampleSettings(
        Optional<Double> ratio, Optional<PlacedText> key, Optional<Integer> every, Optional<Long> seed) {
    public SampleSettings {
        SettingChecks checks = new SettingChecks()
                .that(ratio.isPresent() != every.isPresent(), "", "needs either ratio or every")
                .that(key.isEmpty() || ratio.isPresent(), "key", "goes with ratio, not with every")
                .that(seed.isEmpty() || ratio.isPresent(), "seed", "goes with ratio, not with every");
        ratio.ifPresent(
                part -> checks.that(part >= 0 && part <= 1, "ratio", "must be between 0 and 1, but is " + part));
        every.ifPresent(number -> checks.atLeast("every", number, 1));
        key.ifPresent(text -> ScriptExpression.check(checks, "key", text));
        checks.verify();
    }
}
