package io.temblor.pipeline.doubles;

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
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.NoSettings;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/// A source of a type named by the test, which reads a log from where it is told to go on. One thread at a time.
public final class ReplayedSource implements Connector<NoSettings>, Source {
    private final String type;
    private final ByteOutput log;
    private final Split split = new Split("log");
    private int offset;

    /// @param log what there is to read; the test appends to it
    public ReplayedSource(String type, ByteOutput log) {
        this.type = type;
        this.log = log;
    }

    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(type, "reads a log", NoSettings.class, Set.of(Role.SOURCE), CodecRule.REQUIRED, "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atLeastOnce("it resumes from its position");
    }

    @Override
    public Source source(NoSettings settings, ConnectorContext context) {
        return this;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) {
        offset = (int) resume.getOrDefault(split.id(), Position.at(0)).offset();
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        int length = log.size() - offset;
        if (length == 0) {
            return PollResult.IDLE;
        }
        batch.chunk(split, Position.at(offset), ByteBuffer.wrap(log.array(), offset, length));
        offset += length;
        return PollResult.MORE;
    }

    @Override
    public void close() {}
}
