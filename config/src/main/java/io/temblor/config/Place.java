package io.temblor.config;

import java.util.Comparator;

/// Where a setting stands.
///
/// @param source the file as its user named it, or what overrode it, as in `system property flow.main.lanes`
/// @param line   the line, counted from 1; 0 if the source has no lines
/// @param rank   the rank of the source among all sources, in the order in which they were loaded
public record Place(String source, int line, int rank) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::rank).thenComparing(Place::source).thenComparingInt(Place::line);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /// The place as editors make links of it: `demo.conf:3`.
    @Override
    public String toString() {
        return line > 0 ? source + ":" + line : source;
    }
}
