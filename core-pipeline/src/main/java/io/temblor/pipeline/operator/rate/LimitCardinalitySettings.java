package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.operator.ScriptExpression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings of the operator `limit-cardinality`: either fields or a key.
///
/// @param fields       the fields that are limited, each for itself
/// @param key          an expression whose values are limited
/// @param limit        how many different values there may be
/// @param interval     after which time values are forgotten
/// @param mode         how values are remembered
/// @param filterSize   how much memory the Bloom filter of each field has
/// @param action       what happens to an event with one value more
/// @param replacement  what takes the place of such a value
/// @param keepOverflow whether events that do not pass leave at the port `overflow`
public record LimitCardinalitySettings(
        List<String> fields,
        Optional<PlacedText> key,
        int limit,
        Optional<Duration> interval,
        Mode mode,
        DataSize filterSize,
        Action action,
        Value replacement,
        boolean keepOverflow) {

    /// How values are remembered.
    public enum Mode {
        /// As they are.
        EXACT,
        /// In a Bloom filter, which takes some new values for known ones.
        PROBABILISTIC
    }

    /// What happens to an event with one value more.
    public enum Action {
        /// It does not pass.
        DROP_EVENT,
        /// It passes without the field.
        DROP_FIELD,
        /// It passes with another value in the field.
        REPLACE
    }

    public LimitCardinalitySettings {
        fields = List.copyOf(fields);
        SettingChecks checks = new SettingChecks()
                .that(fields.isEmpty() != key.isEmpty(), "", "needs either fields or a key")
                .atLeast("limit", limit, 1)
                .that(
                        key.isEmpty() || action == Action.DROP_EVENT,
                        "action",
                        "must be drop-event if there is a key; only fields can be dropped or replaced")
                .between("filter-size", filterSize.bytes(), 8, 1L << 30);
        interval.ifPresent(time -> checks.that(time.isPositive(), "interval", "must be longer than nothing"));
        for (String field : fields) {
            checks.that(!field.isEmpty(), "fields", "must not have an empty path");
            FieldPath.check(checks, "fields", field);
        }
        key.ifPresent(text -> ScriptExpression.check(checks, "key", text));
        checks.verify();
    }
}
