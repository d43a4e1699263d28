package io.temblor.pipeline.graph;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A way from a port of one node to the port `in` of another.
///
/// @param from a connector or a pipeline
/// @param port `out`, `err`, or a port that a pipeline's steps define
/// @param to   a pipeline, or a connector that is a sink
public record Link(String from, String port, String to) {
    /// The port for what went well.
    public static final String OUT = "out";

    /// The port for what failed.
    public static final String ERR = "err";

    // By hand, for those of a record are put together at run time, and every start would wait for that.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link(String otherFrom, String otherPort, String otherTo)
                && from.equals(otherFrom)
                && port.equals(otherPort)
                && to.equals(otherTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, port, to);
    }

    @Override
    public String toString() {
        return (port.equals(OUT) ? from : from + "/" + port) + " -> " + to;
    }
}
