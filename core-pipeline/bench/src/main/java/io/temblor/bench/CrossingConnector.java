package io.temblor.bench;

import io.temblor.connector.CodecRule;
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
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/// The Java half of what the benchmark of the boundary compares; `src/main/c/native/crossing.c` is the other.
final class CrossingConnector implements Connector<CrossingSettings> {
    /// The name of both halves.
    static final String NAME = "crossing";

    private static final byte[] BLOCK = new byte[4096];

    static {
        for (int i = 0; i < BLOCK.length; i++) {
            BLOCK[i] = (byte) (' ' + i % 64);
        }
    }

    @Override
    public ConnectorType<CrossingSettings> type() {
        return new ConnectorType<>(
                NAME,
                "emits messages, or adds up events",
                CrossingSettings.class,
                Set.of(Role.SOURCE, Role.SINK),
                CodecRule.REQUIRED,
                "");
    }

    @Override
    public Delivery delivery(CrossingSettings settings, Role role) {
        return Delivery.atMostOnce("it has no positions");
    }

    @Override
    public Source source(CrossingSettings settings, ConnectorContext context) {
        return new Messages(settings);
    }

    @Override
    public Sink sink(CrossingSettings settings, ConnectorContext context) {
        return new Sum();
    }

    private static final class Messages implements Source {
        private final Split split = new Split(NAME);
        private final int batchSize;
        private final int size;
        private long left;

        Messages(CrossingSettings settings) {
            batchSize = settings.batch();
            size = settings.size();
            left = settings.count();
        }

        @Override
        public void open(Map<String, Position> resume, int attempt) {}

        @Override
        public PollResult poll(SourceBatch batch, long maxWaitNanos) {
            int now = (int) Math.min(batchSize, left);
            for (int i = 0; i < now; i++) {
                batch.space(size).put(BLOCK, 0, size);
                batch.message(split, Position.NONE, RecordValue.EMPTY);
            }
            left -= now;
            return left == 0 ? PollResult.END : PollResult.MORE;
        }

        @Override
        public void close() {}
    }

    private static final class Sum implements Sink {
        private long sum;

        @Override
        public void open(int attempt) {}

        @Override
        public void write(SinkBatch batch, Outcomes outcomes) {
            ByteBuffer bytes = batch.bytes();
            int size = batch.size();
            long added = sum;
            for (int i = 0; i < size; i++) {
                added += bytes.getLong(batch.start(i));
            }
            sum = added;
            outcomes.deliveredThrough(batch.id(size - 1));
        }

        @Override
        public void close() {
            if (sum == 1) {
                throw new AssertionError("the sum is used, so that it is not left out");
            }
        }
    }
}
