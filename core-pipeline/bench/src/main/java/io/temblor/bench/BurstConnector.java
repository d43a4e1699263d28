package io.temblor.bench;

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

/// A source that emits a number of ready values, so many in each poll, as fast as they are taken.
final class BurstConnector implements Connector<NoSettings>, Source {
    private final Split split = new Split("burst");
    private final Value value = Value.of(1);
    private final int burst;
    private long left;

    BurstConnector(long events, int burst) {
        this.left = events;
        this.burst = burst;
    }

    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(
                "burst", "emits values without end", NoSettings.class, Set.of(Role.SOURCE), CodecRule.NONE, "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atMostOnce("it has no positions");
    }

    @Override
    public Source source(NoSettings settings, ConnectorContext context) {
        return this;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) {}

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) {
        int now = (int) Math.min(burst, left);
        for (int i = 0; i < now; i++) {
            batch.value(split, Position.NONE, value, RecordValue.EMPTY);
        }
        left -= now;
        return left == 0 ? PollResult.END : PollResult.MORE;
    }

    @Override
    public void close() {}
}
