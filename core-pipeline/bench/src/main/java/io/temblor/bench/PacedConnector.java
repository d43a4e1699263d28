package io.temblor.bench;

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

/// A source that emits events at a constant rate, and the sink that finds out how long each was on its way.
///
/// @param intervalNanos the time from one event to the next
/// @param warmUp        how many events come first and are not recorded
/// @param events        how many are recorded
/// @param lateness      how much later than it was meant to the source had each event out of its hands, in
///                      nanoseconds; read it when the flow has ended
/// @param latencies     how long each event took to the sink from when it was meant to be sent, likewise
record PacedConnector(long intervalNanos, long warmUp, long events, Histogram lateness, Histogram latencies)
        implements Connector<NoSettings> {
    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(
                "paced",
                "emits events at a constant rate, and measures how long they take",
                NoSettings.class,
                Set.of(Role.SOURCE, Role.SINK),
                CodecRule.REQUIRED,
                "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atMostOnce("it has no positions");
    }

    @Override
    public Source source(NoSettings settings, ConnectorContext context) {
        return new PacedSource(intervalNanos, warmUp, events, lateness);
    }

    @Override
    public Sink sink(NoSettings settings, ConnectorContext context) {
        return new PacedSink(warmUp, latencies);
    }
}
