package io.temblor.cli.conform;

import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Outcomes;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import java.util.Map;
import java.util.Set;

/// A connector that neither reads nor writes: standard input and output are those of the command.
record MutedConnector<S extends Record>(Connector<S> connector) implements Connector<S> {
    @Override
    public ConnectorType<S> type() {
        return connector.type();
    }

    @Override
    public Set<Role> roles(S settings) {
        return connector.roles(settings);
    }

    @Override
    public Delivery delivery(S settings, Role role) {
        return connector.delivery(settings, role);
    }

    @Override
    public Source source(S settings, ConnectorContext context) {
        return new Silence();
    }

    @Override
    public Sink sink(S settings, ConnectorContext context) {
        return new Silence();
    }

    private static final class Silence implements Source, Sink {
        @Override
        public void open(Map<String, Position> resume, int attempt) {}

        @Override
        public void open(int attempt) {}

        @Override
        public PollResult poll(SourceBatch batch, long maxWaitNanos) {
            return PollResult.IDLE;
        }

        @Override
        public void write(SinkBatch batch, Outcomes outcomes) {
            outcomes.deliveredThrough(batch.id(batch.size() - 1));
        }

        @Override
        public void interrupt() {}

        @Override
        public void close() {}

        @Override
        public void release() {}
    }
}
