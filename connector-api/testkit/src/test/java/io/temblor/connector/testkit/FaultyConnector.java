package io.temblor.connector.testkit;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

/// A connector to a world in memory that has every capability, and one fault.
record FaultyConnector(World world, Fault fault, Role role) implements Connector<FaultySettings> {
    @Override
    public ConnectorType<FaultySettings> type() {
        String summary = "Moves lines" + (fault == Fault.DESCRIBES_ITSELF_BADLY ? "." : "");
        return new ConnectorType<>(
                "double", summary, FaultySettings.class, Set.of(role), CodecRule.REQUIRED, "in { type = double }");
    }

    @Override
    public Delivery delivery(FaultySettings settings, Role role) {
        return Delivery.atLeastOnce("the world forgets nothing");
    }

    @Override
    public Source source(FaultySettings settings, ConnectorContext context) {
        return role == Role.SOURCE ? new FaultySource(world, fault) : Connector.super.source(settings, context);
    }

    @Override
    public Sink sink(FaultySettings settings, ConnectorContext context) {
        return role == Role.SINK ? new FaultySink(world, fault) : Connector.super.sink(settings, context);
    }
}
