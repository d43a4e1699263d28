package io.temblor.connectors.tcp;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.time.Duration;
import java.util.Optional;

/// Settings of the `tcp_server` connector. Defaults stand in `reference.conf`.
///
/// @param host           the address to listen on
/// @param port           the port to listen on; 0 for any that is free
/// @param backlog        how many connections may wait to be accepted
/// @param maxConnections how many connections may be open at once
/// @param readSize       the most bytes read from one connection before the others have their turn
/// @param keepAlive      whether the system probes silent peers
/// @param idleTimeout    after how long a connection on which nothing moves is closed; absent for never
/// @param linger         how long a connection whose peer has finished sending stays open for replies
/// @param writeTimeout   how long a peer may take for 64 KiB
/// @param noPeer         what becomes of an event for all when nobody is connected
/// @param tls            makes all connections use TLS; absent for plain TCP
public record TcpServerSettings(
        String host,
        int port,
        int backlog,
        int maxConnections,
        DataSize readSize,
        boolean keepAlive,
        Optional<Duration> idleTimeout,
        Duration linger,
        Duration writeTimeout,
        NoPeer noPeer,
        Optional<TcpServerTls> tls) {

    /// What a sink does with an event for all when nobody is connected.
    public enum NoPeer {
        /// It waits until somebody is.
        WAIT,
        /// It rejects the event.
        REJECT
    }

    public TcpServerSettings {
        new SettingChecks()
                .notEmpty("host", host)
                .between("port", port, 0, 65_535)
                .atLeast("backlog", backlog, 1)
                .atLeast("max-connections", maxConnections, 1)
                .that(isReadSize(readSize), "read-size", "must be between 1B and 1MiB, but is " + readSize)
                .that(idleTimeout.map(Duration::isPositive).orElse(true), "idle-timeout", "must be longer than 0")
                .that(writeTimeout.isPositive(), "write-timeout", "must be longer than 0")
                .verify();
    }

    static boolean isReadSize(DataSize size) {
        return 1 <= size.bytes() && size.bytes() <= 1 << 20;
    }
}
