package io.temblor.connectors.guide;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

// guide: connector
/// The connector `spool`: a folder in which every message is a file.
public final class SpoolConnector implements Connector<SpoolSettings> {
    private static final ConnectorType<SpoolSettings> TYPE = new ConnectorType<>(
            "spool",
            "Keeps each message as a file in a folder until it is settled",
            SpoolSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.REQUIRED,
            "in { type = spool, folder = /var/spool/orders, codec = json }");

    /// Made by [java.util.ServiceLoader].
    public SpoolConnector() {}

    @Override
    public ConnectorType<SpoolSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(SpoolSettings settings, Role role) {
        return switch (role) {
            case SOURCE -> Delivery.atLeastOnce("a file stays until its message is settled");
            case SINK -> Delivery.atLeastOnce("a message is delivered when its file is there");
        };
    }

    @Override
    public Source source(SpoolSettings settings, ConnectorContext context) {
        return new SpoolSource(new Spool(settings.folder()), context.logger());
    }

    @Override
    public Sink sink(SpoolSettings settings, ConnectorContext context) {
        return new SpoolSink(new Spool(settings.folder()), settings.maxSize(), context.clock());
    }
}
// guide: end
