package io.temblor.connectors.stdio;

import java.io.OutputStream;

/// Streams that a test holds the other ends of.
record TestStreams(ReadAhead in, StreamWriter out, StreamWriter err) implements Streams {
    static TestStreams in(FedInput input) {
        return new TestStreams(
                new ReadAhead(input),
                new StreamWriter("standard output", OutputStream.nullOutputStream()),
                new StreamWriter("standard error", OutputStream.nullOutputStream()));
    }

    static TestStreams out(OutputStream out, OutputStream err) {
        return new TestStreams(
                new ReadAhead(new FedInput()),
                new StreamWriter("standard output", out),
                new StreamWriter("standard error", err));
    }
}
