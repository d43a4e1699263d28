package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.net.InetAddress;
import java.util.Optional;

/// Settings of the `udp_server` connector. Defaults stand in `reference.conf`.
///
/// @param host               the address to listen on
/// @param port               the port to listen on; 0 for any that is free
/// @param receiveBuffer      how many bytes the system keeps until they are read; absent for its own choice
/// @param maxDatagram        the longest datagram that is taken whole
/// @param peerMetadata       whether the metadata of each event tell who sent it
/// @param multicastGroup     the multicast group to join, as an address
/// @param multicastInterface the network interface to join it on; absent for the system's choice
/// @param reusePort          whether other sockets may listen on the same port
public record UdpServerSettings(
        String host,
        int port,
        Optional<DataSize> receiveBuffer,
        DataSize maxDatagram,
        boolean peerMetadata,
        Optional<String> multicastGroup,
        Optional<String> multicastInterface,
        boolean reusePort) {

    /// No datagram is longer: its length has 16 bits.
    static final int MAX_DATAGRAM = 64 * 1024;

    public UdpServerSettings {
        SettingChecks checks = new SettingChecks()
                .notEmpty("host", host)
                .between("port", port, 0, 65_535)
                .that(
                        1 <= maxDatagram.bytes() && maxDatagram.bytes() <= MAX_DATAGRAM,
                        "max-datagram",
                        "must be between 1B and 64KiB, but is " + maxDatagram)
                .that(
                        multicastInterface.isEmpty() || multicastGroup.isPresent(),
                        "multicast-interface",
                        "belongs to multicast-group, which is not given");
        SocketBuffer.RECEIVE.check(checks, receiveBuffer);
        multicastGroup.ifPresent(group -> checkGroup(checks, group, host));
        checks.verify();
    }

    private static void checkGroup(SettingChecks checks, String group, String host) {
        Optional<InetAddress> address = literal(group).filter(InetAddress::isMulticastAddress);
        if (address.isEmpty()) {
            String right = "must be an address between 224.0.0.0 and 239.255.255.255, or one that begins with ff";
            checks.that(false, "multicast-group", right + ", but is `" + group + "`");
            return;
        }
        String any = group.indexOf(':') < 0 ? "0.0.0.0" : "::";
        checks.that(
                literal(host)
                        .filter(h ->
                                h.equals(address.get()) || h.equals(literal(any).orElseThrow()))
                        .isPresent(),
                "host",
                "must be " + any + " or " + group + " to hear of that multicast-group, but is " + host);
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
