package io.temblor.examples.embedding;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

// show: connector
/// The connector `greenhouse`: its source reads a thermometer, its sink turns on the heating.
final class GreenhouseConnector implements Connector<GreenhouseSettings> {
    @Override
    public ConnectorType<GreenhouseSettings> type() {
        return new ConnectorType<>(
                "greenhouse",
                "Reads the thermometer of a greenhouse, and heats it",
                GreenhouseSettings.class,
                Set.of(Role.SOURCE, Role.SINK),
                CodecRule.NONE,
                "house { type = greenhouse, readings = 10 }");
    }

    @Override
    public Delivery delivery(GreenhouseSettings settings, Role role) {
        return Delivery.atMostOnce("a reading is soon out of date");
    }

    @Override
    public Source source(GreenhouseSettings settings, ConnectorContext context) {
        return new Thermometer(settings.readings());
    }

    @Override
    public Sink sink(GreenhouseSettings settings, ConnectorContext context) {
        return new Heating();
    }
}
// show: end
