package io.temblor.connectors.tcp;

import io.temblor.connector.DataSize;
import java.time.Duration;
import java.util.Optional;

/// Settings of a client as `reference.conf` has them, to be changed before use.
final class ClientSettings {
    String host = "127.0.0.1";
    int port;
    Duration connectTimeout = Duration.ofSeconds(10);
    boolean noDelay = true;
    boolean keepAlive = true;
    DataSize readSize = new DataSize(64 * 1024);
    Duration writeTimeout = Duration.ofSeconds(30);
    TcpClientSettings.OnClose onClose = TcpClientSettings.OnClose.RECONNECT;
    Optional<TcpClientTls> tls = Optional.empty();

    ClientSettings(int port) {
        this.port = port;
    }

    TcpClientSettings record() {
        return new TcpClientSettings(
                host, port, connectTimeout, noDelay, keepAlive, readSize, writeTimeout, onClose, tls);
    }
}
