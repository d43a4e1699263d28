package io.temblor.connectors.udp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What Linux tells of the UDP sockets with one local address, in `/proc/net/udp` and `/proc/net/udp6`. Elsewhere
/// the table is empty.
record SocketTable(List<Row> rows) {
    private static final int ADDRESS = 1;
    private static final int INODE = 9;
    private static final int DROPS = 12;

    /// One socket.
    ///
    /// @param inode the number of the socket, which no other has as long as it is open
    /// @param drops how many datagrams the system has dropped for it, in 32 bits
    record Row(long inode, long drops) {}

    /// Reads the table as it is now.
    static SocketTable of(InetSocketAddress local) {
        Path file = Path.of(Endpoint.isIpv4(local) ? "/proc/net/udp" : "/proc/net/udp6");
        try {
            return of(Files.readAllLines(file, StandardCharsets.ISO_8859_1), local);
        } catch (IOException | NumberFormatException e) {
            return new SocketTable(List.of());
        }
    }

    static SocketTable of(List<String> lines, InetSocketAddress local) {
        String address = text(local);
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.contains(address) ? line.strip().split("\\s+", -1) : new String[0];
            if (columns.length > DROPS && columns[ADDRESS].equals(address)) {
                rows.add(new Row(Long.parseLong(columns[INODE]), Long.parseLong(columns[DROPS])));
            }
        }
        return new SocketTable(rows);
    }

    /// The address as the table has it: in words of 32 bits, each as the processor reads it.
    private static String text(InetSocketAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress().getAddress()).order(ByteOrder.nativeOrder());
        StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            text.append(String.format("%08X", bytes.getInt()));
        }
        return text.append(String.format(":%04X", address.getPort())).toString();
    }

    Set<Long> inodes() {
        return rows.stream().map(Row::inode).collect(Collectors.toSet());
    }

    /// The drops of one socket, if it is here.
    Optional<Long> drops(long inode) {
        return rows.stream().filter(row -> row.inode() == inode).map(Row::drops).findFirst();
    }
}
