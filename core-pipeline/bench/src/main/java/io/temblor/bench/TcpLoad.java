package io.temblor.bench;

import java.io.IOException;

/// Gives lines over several connections, by a C program that sends its share of the file over each.
record TcpLoad(CProgram program, LogFile file, int port, int connections) implements Load {

    /// Returns when the subject has read all and has closed its side of every connection.
    @Override
    public Span offer(long repeats) throws IOException, InterruptedException {
        Answer answer = program.run(port, connections, repeats, file.path());
        if (answer.one("closed") != connections || answer.one("bytes") != file.bytes() * repeats) {
            throw new BenchException("of " + connections + " connections " + answer.one("closed")
                    + " were closed in good order, and of " + file.bytes() * repeats + " bytes " + answer.one("bytes")
                    + " were sent");
        }
        return new Span(answer.one("began"), answer.one("ended"));
    }
}
