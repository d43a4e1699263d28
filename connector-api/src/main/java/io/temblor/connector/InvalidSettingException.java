package io.temblor.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Settings that cannot work, found by a settings record or by a connector. It knows the settings, not the
/// file; who binds the record adds the place.
public class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// One setting and what is wrong with it.
    ///
    /// @param setting the setting in kebab case; nested ones by their path, as in `tls.key`; empty for all
    ///                together
    /// @param problem what is wrong, as in `must be at least 1, but is 0`
    public record Problem(String setting, String problem) implements java.io.Serializable {
        @Override
        public String toString() {
            return setting.isEmpty() ? problem : setting + ": " + problem;
        }
    }

    private final ArrayList<Problem> problems;

    /// One problem.
    public InvalidSettingException(String setting, String problem) {
        this(List.of(new Problem(setting, problem)));
    }

    /// Several problems of one record; at least one.
    public InvalidSettingException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = new ArrayList<>(problems);
    }

    /// All that is wrong; at least one problem.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
