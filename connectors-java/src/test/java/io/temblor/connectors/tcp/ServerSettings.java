package io.temblor.connectors.tcp;

import io.temblor.connector.DataSize;
import java.time.Duration;
import java.util.Optional;

/// Settings of a server on any free port, as `reference.conf` has them, to be changed before use.
final class ServerSettings {
    String host = "127.0.0.1";
    int port = 0;
    int backlog = 1024;
    int maxConnections = 2000;
    DataSize readSize = new DataSize(64 * 1024);
    boolean keepAlive = true;
    Optional<Duration> idleTimeout = Optional.empty();

    Duration linger = Duration.ofSeconds(5);
    Duration writeTimeout = Duration.ofSeconds(30);
    TcpServerSettings.NoPeer noPeer = TcpServerSettings.NoPeer.WAIT;
    Optional<TcpServerTls> tls = Optional.empty();

    TcpServerSettings record() {
        return new TcpServerSettings(
                host,
                port,
                backlog,
                maxConnections,
                readSize,
                keepAlive,
                idleTimeout,
                linger,
                writeTimeout,
                noPeer,
                tls);
    }
}
