package io.temblor.connectors.tcp;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.Optional;

/// Settings of the `tcp_client` connector. Defaults stand in `reference.conf`.
///
/// @param host           the host to connect to
/// @param port           the port to connect to
/// @param connectTimeout how long connecting may take
/// @param noDelay        whether small batches leave at once
/// @param keepAlive      whether the system probes a silent peer
/// @param readSize       the most bytes read at once
/// @param writeTimeout   how long the peer may take for 64 KiB
/// @param onClose        what follows when the peer closes the connection in good order
/// @param tls            makes the connection use TLS; absent for plain TCP
public record TcpClientSettings(
        String host,
        int port,
        Duration connectTimeout,
        boolean noDelay,
        boolean keepAlive,
        DataSize readSize,
        Duration writeTimeout,
        OnClose onClose,
        Optional<TcpClientTls> tls) {

    /// What a source does when the peer closes the connection in good order.
    public enum OnClose {
        /// It connects again.
        RECONNECT,
        /// It ends.
        STOP
    }

    public TcpClientSettings {
        new SettingChecks()
                .notEmpty("host", host)
                .between("port", port, 1, 65_535)
                .that(connectTimeout.isPositive(), "connect-timeout", "must be longer than 0")
                .that(
                        TcpServerSettings.isReadSize(readSize),
                        "read-size",
                        "must be between 1B and 1MiB, but is " + readSize)
                .that(writeTimeout.isPositive(), "write-timeout", "must be longer than 0")
                .verify();
    }
}
