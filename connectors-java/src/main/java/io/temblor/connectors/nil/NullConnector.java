package io.temblor.connectors.nil;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.codec.NoSettings;
import java.util.Set;

/// The connector `null`: throws everything away, and never has anything.
public final class NullConnector implements Connector<NoSettings> {
    private static final ConnectorType<NoSettings> TYPE = new ConnectorType<>(
            "null",
            "Throws every event away, or waits without ever having one",
            NoSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.OPTIONAL,
            "out { type = \"null\" }");

    /// Made by [java.util.ServiceLoader].
    public NullConnector() {}

    @Override
    public ConnectorType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return switch (role) {
            case SOURCE -> Delivery.atLeastOnce("there are no events");
            case SINK -> Delivery.atLeastOnce("what is thrown away cannot be lost");
        };
    }

    @Override
    public Source source(NoSettings settings, ConnectorContext context) {
        return new NullSource();
    }

    @Override
    public Sink sink(NoSettings settings, ConnectorContext context) {
        return new NullSink(context.counter("bytes-discarded"));
    }
}
