package io.temblor.connectors.metronome;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Source;
import java.util.Set;

/// The connector `metronome`: an event at equal intervals.
public final class MetronomeConnector implements Connector<MetronomeSettings> {
    static final String NAME = "metronome";

    private static final ConnectorType<MetronomeSettings> TYPE = new ConnectorType<>(
            NAME,
            "Emits an event at equal intervals",
            MetronomeSettings.class,
            Set.of(Role.SOURCE),
            CodecRule.NONE,
            "in { type = metronome, interval = 1s }");

    /// Made by [java.util.ServiceLoader].
    public MetronomeConnector() {}

    @Override
    public ConnectorType<MetronomeSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(MetronomeSettings settings, Role role) {
        return Delivery.atMostOnce("a moment does not come again");
    }

    @Override
    public Source source(MetronomeSettings settings, ConnectorContext context) {
        return new MetronomeSource(settings, context);
    }
}
