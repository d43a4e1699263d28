package io.temblor.config;

import java.util.List;
import java.util.stream.Collectors;

/// A configuration that cannot be used. Its message has one line per problem.
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /// All that is wrong; at least one problem.
    public InvalidConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// All that is wrong, in the order of the files.
    public List<Problem> problems() {
        return problems;
    }
}
