package io.temblor.cli;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Role;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;
import java.util.Set;

/// A source of 0, 1, 2 and so on, as fast as they are taken.
public final class EndlessConnector implements Connector<NoSettings> {
    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(
                "endless", "Counts without an end", NoSettings.class, Set.of(Role.SOURCE), CodecRule.NONE, "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atMostOnce("it starts anew");
    }

    @Override
    public Source source(NoSettings settings, ConnectorContext context) {
        return new Counting();
    }

    private static final class Counting implements Source {
        private final Split split = new Split("numbers");
        private long next;

        @Override
        public void open(Map<String, Position> resume, int attempt) {
            next = 0;
        }

        @Override
        public PollResult poll(SourceBatch batch, long maxWaitNanos) {
            do {
                batch.value(split, Position.NONE, Value.of(next), RecordValue.EMPTY);
                next++;
            } while (!batch.isFull());
            return PollResult.MORE;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
