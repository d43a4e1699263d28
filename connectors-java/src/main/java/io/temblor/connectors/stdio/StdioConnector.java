package io.temblor.connectors.stdio;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import java.util.Set;

/// Makes sources and sinks of type `stdio`.
public final class StdioConnector implements Connector<StdioSettings> {
    private static final ConnectorType<StdioSettings> TYPE = new ConnectorType<>(
            "stdio",
            "Reads standard input and writes to standard output or standard error",
            StdioSettings.class,
            Set.of(Role.SOURCE, Role.SINK),
            CodecRule.REQUIRED,
            "console { type = stdio, preprocessors = [separate], codec = json, postprocessors = [separate] }");

    private final Streams streams;

    /// For [java.util.ServiceLoader]: the streams of this process.
    public StdioConnector() {
        this(Streams.OF_PROCESS);
    }

    StdioConnector(Streams streams) {
        this.streams = streams;
    }

    @Override
    public ConnectorType<StdioSettings> type() {
        return TYPE;
    }

    @Override
    public Delivery delivery(StdioSettings settings, Role role) {
        return Delivery.atMostOnce(
                role == Role.SOURCE
                        ? "standard input cannot be read again"
                        : "nobody says whether the bytes in a pipe were read");
    }

    @Override
    public Source source(StdioSettings settings, ConnectorContext context) {
        return new StdioSource(streams, context);
    }

    @Override
    public Sink sink(StdioSettings settings, ConnectorContext context) {
        return new StdioSink(streams, settings.stream());
    }
}
