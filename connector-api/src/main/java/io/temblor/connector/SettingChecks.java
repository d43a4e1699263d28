package io.temblor.connector;

import java.util.ArrayList;
import java.util.List;

/// Checks the components of a settings record and reports all that is wrong at once. Used in a compact
/// constructor:
/// ```java
/// public FileSettings {
///     new SettingChecks()
///             .atLeast("chunk-size", chunkSize, 1)
///             .that(mode != Mode.READ || !rotate, "rotate", "is for writing, but mode is read")
///             .verify();
/// }
/// ```
public final class SettingChecks {
    private final List<InvalidSettingException.Problem> problems = new ArrayList<>();

    /// Starts with nothing wrong.
    public SettingChecks() {}

    /// Reports `problem` unless `holds`.
    public SettingChecks that(boolean holds, String setting, String problem) {
        if (!holds) {
            problems.add(new InvalidSettingException.Problem(setting, problem));
        }
        return this;
    }

    /// Reports a number below `least`.
    public SettingChecks atLeast(String setting, long value, long least) {
        return that(value >= least, setting, "must be at least " + least + ", but is " + value);
    }

    /// Reports a number outside `least` to `most`, both allowed.
    public SettingChecks between(String setting, long value, long least, long most) {
        return that(
                least <= value && value <= most,
                setting,
                "must be between " + least + " and " + most + ", but is " + value);
    }

    /// Reports an empty text.
    public SettingChecks notEmpty(String setting, String value) {
        return that(!value.isEmpty(), setting, "must not be empty");
    }

    /// Throws if anything was reported.
    ///
    /// @throws InvalidSettingException with all that is wrong
    public void verify() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(problems);
        }
    }
}
