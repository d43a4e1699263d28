package io.temblor.connectors.tcp;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

/// The connector `tcp_server`: waits for connections, reads from all of them, replies, and sends to all.
public final class TcpServerConnector implements Connector<TcpServerSettings> {
    static final String NAME = "tcp_server";

    private static final ConnectorType<TcpServerSettings> TYPE = new ConnectorType<>(
            NAME,
            "Listens on a TCP port and exchanges bytes with everyone who connects",
            TcpServerSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.REQUIRED,
            """
            in { type = tcp_server, port = 4242, preprocessors = [separate], codec = json }""");

    private final Pairs<TcpServerSettings, Listener> listeners = new Pairs<>();

    /// Made by [java.util.ServiceLoader].
    public TcpServerConnector() {}

    @Override
    public ConnectorType<TcpServerSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(TcpServerSettings settings, Role role) {
        return switch (role) {
            case SOURCE -> Delivery.atMostOnce("a connection cannot be read again");
            case SINK ->
                Delivery.atMostOnce("delivered means handed to the operating system, which may lose it with the peer");
        };
    }

    @Override
    public Source source(TcpServerSettings settings, ConnectorContext context) {
        Listener listener = listener(settings, context, Role.SOURCE);
        return new TcpServerSource(listener, () -> listeners.forget(listener));
    }

    @Override
    public Sink sink(TcpServerSettings settings, ConnectorContext context) {
        Listener listener = listener(settings, context, Role.SINK);
        return new TcpServerSink(listener, settings, context, () -> listeners.forget(listener));
    }

    private Listener listener(TcpServerSettings settings, ConnectorContext context, Role role) {
        return listeners.join(context, settings, role, () -> new Listener(settings, context));
    }
}
