package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import java.util.Optional;

/// Settings of a server on any free port, as `reference.conf` has them, to be changed before use.
final class ServerSettings {
    String host = "127.0.0.1";
    int port = 0;
    Optional<DataSize> receiveBuffer = Optional.empty();
    DataSize maxDatagram = new DataSize(64 * 1024);
    boolean peerMetadata = false;
    Optional<String> multicastGroup = Optional.empty();
    Optional<String> multicastInterface = Optional.empty();
    boolean reusePort = false;

    UdpServerSettings record() {
        return new UdpServerSettings(
                host, port, receiveBuffer, maxDatagram, peerMetadata, multicastGroup, multicastInterface, reusePort);
    }
}
