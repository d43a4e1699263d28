package io.temblor.connectors.udp;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import java.util.Set;

/// The connector `udp_client`: sends each event as one datagram.
public final class UdpClientConnector implements Connector<UdpClientSettings> {
    private static final ConnectorType<UdpClientSettings> TYPE = new ConnectorType<>(
            "udp_client",
            "Sends each event as one datagram to a UDP port",
            UdpClientSettings.class,
            Set.of(Role.SINK),
            CodecRule.REQUIRED,
            """
            out { type = udp_client, host = 127.0.0.1, port = 1514, codec = json }""");

    /// Made by [java.util.ServiceLoader].
    public UdpClientConnector() {}

    @Override
    public ConnectorType<UdpClientSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(UdpClientSettings settings, Role role) {
        return Delivery.atMostOnce("nobody tells whether a datagram arrived");
    }

    @Override
    public Sink sink(UdpClientSettings settings, ConnectorContext context) {
        return new UdpClientSink(settings, context, ConnectedSocket::open);
    }
}
