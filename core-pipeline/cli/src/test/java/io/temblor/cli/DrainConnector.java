package io.temblor.cli;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.schema.json.JsonSchema;
import java.util.Set;

/// A sink with settings that a schema describes; it is never opened.
public final class DrainConnector implements Connector<SchemaSettings> {
    private static final ConnectorType<SchemaSettings> TYPE = ConnectorType.ofSchema(
            "drain", "Lets everything go", JsonSchema.read("""
                    {"type":"object","required":["outlet"],"properties":{
                      "outlet":{"type":"string","description":"Where it goes."},
                      "pause":{"type":"integer","format":"duration","default":"5s"},
                      "tls":{"type":"object","properties":{"limit":{"type":"integer","format":"size"}}}}}"""), Set.of(Role.SINK), CodecRule.NONE, "");

    @Override
    public ConnectorType<SchemaSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(SchemaSettings settings, Role role) {
        return Delivery.atMostOnce("everything is let go");
    }

    @Override
    public Sink sink(SchemaSettings settings, ConnectorContext context) {
        return new StuckConnector().sink(new NoSettings(), context);
    }
}
