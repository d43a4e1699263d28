package io.temblor.pipeline.script.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a `select` knows of its windows: functions of the module `std::win`.
public enum WindowFact {
    /// How many groups there are.
    CARDINALITY,
    /// When the window began, in nanoseconds since 1970; null if it is not bound to time.
    OPENED_AT,
    /// When the window ends, in nanoseconds since 1970; null if it is not bound to time.
    CLOSES_AT;

    /// The fact that a function of a module tells.
    static Optional<WindowFact> find(String module, String function) {
        return module.equals("win")
                ? Arrays.stream(values())
                        .filter(fact -> fact.name().toLowerCase(Locale.ROOT).equals(function))
                        .findFirst()
                : Optional.empty();
    }
}
