package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.util.Optional;

/// Settings of the `udp_client` connector. Defaults stand in `reference.conf`.
///
/// @param host       the host to send to
/// @param port       the port to send to
/// @param sendBuffer how many bytes the system takes before they are sent; absent for its own choice
/// @param broadcast  whether the host may be a broadcast address
public record UdpClientSettings(String host, int port, Optional<DataSize> sendBuffer, boolean broadcast) {
    public UdpClientSettings {
        SettingChecks checks = new SettingChecks().notEmpty("host", host).between("port", port, 1, 65_535);
        SocketBuffer.SEND.check(checks, sendBuffer);
        checks.verify();
    }
}
