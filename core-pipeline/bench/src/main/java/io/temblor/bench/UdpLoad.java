package io.temblor.bench;

import java.io.IOException;
import java.util.Locale;

/// Datagrams that are sent one by one from one socket.
///
/// @param size  of each, in bytes
/// @param count how many
/// @param rate  how many each second; 0 for as many as the sender can
record UdpLoad(int size, long count, long rate) {

    /// What was sent.
    ///
    /// @param perSecond how many each second, in the mean
    record Sent(long count, double perSecond) {}

    /// Sends them to a port, and returns when all are sent.
    Sent send(CProgram sender, int port) throws IOException, InterruptedException {
        Answer answer = sender.run(port, size, count, rate);
        long nanos = answer.one("ended") - answer.one("began");
        return new Sent(answer.one("sent"), answer.one("sent") * 1e9 / nanos);
    }

    /// As in `200 B at 100,000/s`.
    String title() {
        String pace = rate == 0 ? "full speed" : String.format(Locale.ROOT, "%,d/s", rate);
        return size + " B at " + pace;
    }
}
