package io.temblor.connectors.udp;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Source;
import java.util.Set;

/// The connector `udp_server`: listens on a port, and makes an event of each datagram.
public final class UdpServerConnector implements Connector<UdpServerSettings> {
    static final String NAME = "udp_server";

    private static final ConnectorType<UdpServerSettings> TYPE = new ConnectorType<>(
            NAME,
            "Listens on a UDP port and makes an event of each datagram",
            UdpServerSettings.class,
            Set.of(Role.SOURCE),
            CodecRule.REQUIRED,
            """
            in { type = udp_server, port = 1514, receive-buffer = 4MiB, codec = string }""");

    /// Made by [java.util.ServiceLoader].
    public UdpServerConnector() {}

    @Override
    public ConnectorType<UdpServerSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(UdpServerSettings settings, Role role) {
        return Delivery.atMostOnce("a datagram cannot be sent again");
    }

    @Override
    public Source source(UdpServerSettings settings, ConnectorContext context) {
        return new UdpServerSource(settings, context);
    }
}
