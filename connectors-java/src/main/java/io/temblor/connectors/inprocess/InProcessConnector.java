package io.temblor.connectors.inprocess;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

/// The connector `java`: the program that embeds the engine is the outside world.
public final class InProcessConnector implements Connector<InProcessSettings> {
    private static final ConnectorType<InProcessSettings> TYPE = new ConnectorType<>(
            "java",
            "Exchanges events with the program that embeds the engine",
            InProcessSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.OPTIONAL,
            "orders { type = java }");

    /// Made by [java.util.ServiceLoader].
    public InProcessConnector() {}

    @Override
    public ConnectorType<InProcessSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(InProcessSettings settings, Role role) {
        return switch (role) {
            case SOURCE -> Delivery.atMostOnce("memory does not outlive the process");
            case SINK -> Delivery.atLeastOnce("an event is delivered when the program has taken it");
        };
    }

    /// @throws InvalidSettingException if the engine was given no [InProcessSource] of the name
    @Override
    public Source source(InProcessSettings settings, ConnectorContext context) {
        String name = settings.endpoint().orElse(context.name());
        InProcessSource endpoint = context.resource(InProcessSource.class, name)
                .orElseThrow(() -> missing("source", name, InProcessSource.class, context));
        return new InProcessReader(name, endpoint.mailbox(), context);
    }

    /// @throws InvalidSettingException if the engine was given no [InProcessSink] of the name
    @Override
    public Sink sink(InProcessSettings settings, ConnectorContext context) {
        String name = settings.endpoint().orElse(context.name());
        InProcessSink endpoint = context.resource(InProcessSink.class, name)
                .orElseThrow(() -> missing("sink", name, InProcessSink.class, context));
        return new InProcessWriter(endpoint);
    }

    private static InvalidSettingException missing(String role, String name, Class<?> type, ConnectorContext context) {
        return new InvalidSettingException(
                "endpoint",
                "no in-process " + role + " named `" + name + "` was given to the engine; given are "
                        + context.resourceNames(type));
    }
}
