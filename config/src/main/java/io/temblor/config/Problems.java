package io.temblor.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects all that is wrong with a configuration.
///
/// **Threading.** Confined to one thread.
public final class Problems {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /// Starts with nothing wrong.
    public Problems() {}

    /// Adds a problem; one that is there already stays single.
    public void add(Problem problem) {
        problems.add(problem);
    }

    /// Adds a problem.
    public void add(Place place, String path, String message) {
        add(new Problem(place, path, message));
    }

    /// Whether nothing is wrong so far.
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// The number of problems so far.
    public int size() {
        return problems.size();
    }

    /// All problems so far, in the order of the files.
    public List<Problem> list() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(null);
        return List.copyOf(sorted);
    }

    /// Throws if anything is wrong.
    ///
    /// @throws InvalidConfigException with all problems so far
    public void verify() {
        if (!isEmpty()) {
            throw new InvalidConfigException(list());
        }
    }
}
