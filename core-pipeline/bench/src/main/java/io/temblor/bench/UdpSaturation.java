package io.temblor.bench;

import java.io.IOException;

/// Looks for the highest rate at which a process loses nothing.
final class UdpSaturation {
    private static final long LOWEST = 40_000;
    private static final double STEP = 1.2;
    private static final double SHORT_OF = 0.95;
    private static final int TRIES = 3;
    private static final int SECONDS = 2;

    private UdpSaturation() {}

    /// What was found.
    ///
    /// @param rate    the highest rate, in datagrams a second, as it was measured; 0 if none did
    /// @param isBound whether the sender can send no more, so that the process might take more
    record Highest(double rate, boolean isBound) {}

    /// Raises the rate step by step. On a machine that others use, too, something is lost now and then at any rate: one
    /// try of a few that loses nothing is enough.
    static Highest of(UdpServer server, int size) throws IOException, InterruptedException {
        double highest = 0;
        for (double rate = LOWEST; ; rate *= STEP) {
            double passed = passed(server, size, (long) rate);
            if (passed == 0) {
                return new Highest(highest, false);
            }
            highest = Math.max(highest, passed);
            if (passed < rate * SHORT_OF) {
                return new Highest(highest, true);
            }
        }
    }

    /// The rate at which one of the tries lost nothing, or 0.
    private static double passed(UdpServer server, int size, long rate) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            UdpServer.Received received = server.receive(new UdpLoad(size, rate * SECONDS, rate));
            if (received.lost() == 0) {
                return received.rate();
            }
        }
        return 0;
    }
}
