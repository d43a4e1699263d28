package io.temblor.cli;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.codec.NoSettings;
import java.util.Set;

/// A sink that never takes anything.
public final class StuckConnector implements Connector<NoSettings> {
    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>("stuck", "Takes nothing", NoSettings.class, Set.of(Role.SINK), CodecRule.NONE, "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atLeastOnce("nothing is confirmed");
    }

    @Override
    public Sink sink(NoSettings settings, ConnectorContext context) {
        return new Stuck();
    }

    private static final class Stuck implements Sink {
        @Override
        public void open(int attempt) {
            // Nothing is there to open.
        }

        @Override
        public void write(SinkBatch batch, Outcomes outcomes) {
            for (int i = 0; i < batch.size(); i++) {
                outcomes.retry(batch.id(i), "it is stuck");
            }
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
