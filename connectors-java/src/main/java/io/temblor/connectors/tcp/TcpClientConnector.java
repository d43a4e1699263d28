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

/// The connector `tcp_client`: connects to a server.
public final class TcpClientConnector implements Connector<TcpClientSettings> {
    static final String NAME = "tcp_client";

    private static final ConnectorType<TcpClientSettings> TYPE = new ConnectorType<>(
            NAME,
            "Connects to a TCP port and exchanges bytes with whoever listens there",
            TcpClientSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.REQUIRED,
            """
            out { type = tcp_client, host = 127.0.0.1, port = 4242, codec = json, postprocessors = [separate] }""");

    private final Pairs<TcpClientSettings, Link> links = new Pairs<>();

    /// Made by [java.util.ServiceLoader].
    public TcpClientConnector() {}

    @Override
    public ConnectorType<TcpClientSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(TcpClientSettings settings, Role role) {
        return switch (role) {
            case SOURCE -> Delivery.atMostOnce("a connection cannot be read again");
            case SINK ->
                Delivery.atMostOnce("delivered means handed to the operating system, which may lose it with the peer");
        };
    }

    @Override
    public Source source(TcpClientSettings settings, ConnectorContext context) {
        Link link = link(settings, context, Role.SOURCE);
        return new TcpClientSource(settings, context, link, () -> links.forget(link));
    }

    @Override
    public Sink sink(TcpClientSettings settings, ConnectorContext context) {
        Link link = link(settings, context, Role.SINK);
        Writings writings =
                new Writings(context.clock(), settings.writeTimeout().toNanos());
        return new TcpClientSink(link, writings, () -> links.forget(link));
    }

    private Link link(TcpClientSettings settings, ConnectorContext context, Role role) {
        return links.join(context, settings, role, () -> new Link(settings, context));
    }
}
