package io.temblor.connectors.exit;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import java.util.Set;

/// The connector `exit`: ends the process at the first event.
public final class ExitConnector implements Connector<ExitSettings> {
    private static final ConnectorType<ExitSettings> TYPE = new ConnectorType<>(
            "exit",
            "Ends the process at the first event that comes to it",
            ExitSettings.class,
            Set.of(Role.SINK),
            CodecRule.NONE,
            "stop { type = exit }");

    /// Made by [java.util.ServiceLoader].
    public ExitConnector() {}

    @Override
    public ConnectorType<ExitSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(ExitSettings settings, Role role) {
        return Delivery.atLeastOnce("the process ends by it");
    }

    @Override
    public Sink sink(ExitSettings settings, ConnectorContext context) {
        return new ExitSink(settings, context);
    }
}
