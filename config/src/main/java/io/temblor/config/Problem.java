package io.temblor.config;

import java.util.Comparator;

/// One thing that is wrong with a configuration. Problems compare in the order of their places, then of their
/// paths.
///
/// @param place   where
/// @param path    the full path of the setting, as in `flow.main.connectors.in.path`; empty if the whole source
///                is concerned
/// @param message what is wrong, then what would be right, as in `unknown setting; did you mean path?`
public record Problem(Place place, String path, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::path).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /// The problem in one line: `demo.conf:3: flow.main.connectors.in.pth: unknown setting; did you mean path?`
    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
