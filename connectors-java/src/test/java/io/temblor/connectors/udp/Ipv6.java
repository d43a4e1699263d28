package io.temblor.connectors.udp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

/// Some machines have none, containers above all.
final class Ipv6 {
    private Ipv6() {}

    /// Skips the test on a machine without.
    static void assumeAvailable() {
        assumeTrue(isAvailable(), "this machine has no IPv6");
    }

    private static boolean isAvailable() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("::1", 0))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
