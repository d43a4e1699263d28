package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What the kernel knows of the socket at a UDP port of IPv4, read from `/proc/net/udp`.
///
/// @param queued  how many bytes of memory the datagrams take that nobody has read yet
/// @param dropped how many datagrams it has dropped because there were too many of these
record UdpSocket(long queued, long dropped) {
    private static final Path TABLE = Path.of("/proc/net/udp");
    private static final int LOCAL = 1;
    private static final int QUEUES = 4;
    private static final int DROPS = 12;

    /// The socket at that port, if there is one.
    static Optional<UdpSocket> at(int port) throws IOException {
        return at(port, Files.readString(TABLE));
    }

    /// The socket at that port in the text of the table.
    static Optional<UdpSocket> at(int port, String table) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        return table.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[LOCAL].endsWith(end))
                .map(UdpSocket::of)
                .findFirst();
    }

    private static UdpSocket of(String[] fields) {
        String queues = fields[QUEUES];
        return new UdpSocket(
                Long.parseLong(queues.substring(queues.indexOf(':') + 1), 16), Long.parseLong(fields[DROPS]));
    }
}
