package io.temblor.pipeline.graph;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A way from a port of one node to a port of another.
///
/// @param from  a connector or a pipeline
/// @param port  `out`, `err`, or another port at which events leave a pipeline
/// @param to    a pipeline, or a connector that is a sink
/// @param input `in`, or another port at which events enter a pipeline
public record Link(String from, String port, String to, String input) {
    /// The port at which events come in.
    public static final String IN = "in";

    /// The port for what went well.
    public static final String OUT = "out";

    /// The port for what failed.
    public static final String ERR = "err";

    /// A way to the port `in` of a node.
    public Link(String from, String port, String to) {
        this(from, port, to, IN);
    }

    // By hand, for those of a record are put together at run time, and every start would wait for that.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link(String otherFrom, String otherPort, String otherTo, String otherInput)
                && from.equals(otherFrom)
                && port.equals(otherPort)
                && to.equals(otherTo)
                && input.equals(otherInput);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, port, to, input);
    }

    @Override
    public String toString() {
        return (port.equals(OUT) ? from : from + "/" + port) + " -> " + (input.equals(IN) ? to : to + "/" + input);
    }
}
