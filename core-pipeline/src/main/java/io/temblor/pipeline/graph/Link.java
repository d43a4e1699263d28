package io.temblor.pipeline.graph;

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

    @Override
    public String toString() {
        return (port.equals(OUT) ? from : from + "/" + port) + " -> " + to;
    }
}
