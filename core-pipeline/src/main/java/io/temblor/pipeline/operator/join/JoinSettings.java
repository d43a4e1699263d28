package io.temblor.pipeline.operator.join;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import java.time.Duration;

/// The settings of the operator `join`.
///
/// @param key             what events have in common that belong together: an expression
/// @param within          how far the times of two events may lie apart that make a pair
/// @param kind            whether events without a partner come out, too
/// @param maxEventsPerKey how many events of one key may wait at a time
/// @param maxEvents       how many events may wait at a time
public record JoinSettings(PlacedText key, Duration within, Kind kind, int maxEventsPerKey, int maxEvents) {

    /// Which events come out that have found no partner, when their time is over.
    public enum Kind {
        /// None.
        INNER,
        /// Those of the left side.
        LEFT,
        /// Those of both sides.
        OUTER
    }

    public JoinSettings {
        SettingChecks checks = new SettingChecks()
                .that(within.isPositive(), "within", "must be longer than nothing")
                .atLeast("max-events-per-key", maxEventsPerKey, 1)
                .atLeast("max-events", maxEvents, 1);
        ScriptExpression.check(checks, "key", key);
        checks.verify();
    }
}
