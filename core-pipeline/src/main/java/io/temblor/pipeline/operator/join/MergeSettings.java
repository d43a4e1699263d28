package io.temblor.pipeline.operator.join;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.operator.ScriptExpression;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The settings of the operator `merge`.
///
/// @param inputs     the ports at which events come in, one of each of which makes an event
/// @param key        what events have in common that belong together: an expression
/// @param timeout    how long the first of them waits for the others; for ever if absent
/// @param form       what is made of them
/// @param incomplete what becomes of those to which others were missing
/// @param maxKeys    how many keys may wait at a time
public record MergeSettings(
        List<String> inputs,
        PlacedText key,
        Optional<Duration> timeout,
        Form form,
        Incomplete incomplete,
        int maxKeys) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    /// What is made of the events of one key.
    public enum Form {
        /// A record that has each of them in a field of its input's name.
        RECORD,
        /// One record of all their fields.
        MERGED
    }

    /// What becomes of events to which others were missing.
    public enum Incomplete {
        /// They leave by the port `incomplete`, in the form that complete ones have.
        PORT,
        /// They end here.
        DROP
    }

    public MergeSettings {
        SettingChecks checks = new SettingChecks()
                .that(inputs.size() >= 2, "inputs", "must be at least two, but are " + inputs)
                .that(
                        new HashSet<>(inputs).size() == inputs.size(),
                        "inputs",
                        "must differ from each other, but are " + inputs)
                .atLeast("max-keys", maxKeys, 1);
        for (int i = 0; i < inputs.size(); i++) {
            checks.that(
                    WORD.matcher(inputs.get(i)).matches(),
                    "inputs[" + i + "]",
                    "a port must have a name of letters, digits, - and _, but has `" + inputs.get(i) + "`");
        }
        timeout.ifPresent(time -> checks.that(time.isPositive(), "timeout", "must be longer than nothing"));
        ScriptExpression.check(checks, "key", key);
        checks.verify();
        inputs = List.copyOf(inputs);
    }
}
