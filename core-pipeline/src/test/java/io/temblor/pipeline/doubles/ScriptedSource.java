package io.temblor.pipeline.doubles;

import io.temblor.connector.CodecRule;
import io.temblor.connector.ConnectionLostException;
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The connector type `scripted`: its one source polls what the test has put there, as a byte stream with
/// positions.
public final class ScriptedSource implements Connector<NoSettings>, Source {

    /// One thing that a poll does.
    public sealed interface Act {
        /// Appends bytes.
        record Bytes(byte[] bytes) implements Act {}

        /// Loses the connection.
        record Lose(String why) implements Act {}

        /// Ends the split with its last line.
        record End() implements Act {}

        /// Fails as a defect does.
        record Crash() implements Act {}
    }

    private final BlockingQueue<Act> script = new LinkedBlockingQueue<>();
    private final List<Long> committed = new CopyOnWriteArrayList<>();
    private final List<Map<String, Position>> opened = new CopyOnWriteArrayList<>();
    private final List<Integer> attempts = new CopyOnWriteArrayList<>();
    private final Split split = new Split("script");
    private volatile boolean open;
    private long offset;
    private boolean ended;

    /// Emits text in one chunk.
    public ScriptedSource text(String text) {
        return act(new Act.Bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Emits lines.
    public ScriptedSource lines(String... lines) {
        return text(String.join("\n", lines) + "\n");
    }

    public ScriptedSource act(Act act) {
        script.add(act);
        return this;
    }

    /// Ends when all before is done.
    public ScriptedSource end() {
        return act(new Act.End());
    }

    /// The offsets that were committed.
    public List<Long> committed() {
        return committed;
    }

    /// What each `open` was told to resume from.
    public List<Map<String, Position>> opened() {
        return opened;
    }

    public List<Integer> attempts() {
        return attempts;
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(
                "scripted", "emits what a test says", NoSettings.class, Set.of(Role.SOURCE), CodecRule.REQUIRED, "");
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
        opened.add(resume);
        attempts.add(attempt);
        open = true;
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        if (ended) {
            return PollResult.END;
        }
        Act act = script.poll(maxWaitNanos, TimeUnit.NANOSECONDS);
        return switch (act) {
            case null -> PollResult.IDLE;
            case Act.Bytes(byte[] bytes) -> {
                batch.chunk(split, Position.at(offset), ByteBuffer.wrap(bytes));
                offset += bytes.length;
                yield PollResult.MORE;
            }
            case Act.Lose(String why) -> throw new ConnectionLostException(why);
            case Act.Crash() -> throw new IllegalStateException("the script says crash");
            case Act.End() -> {
                ended = true;
                batch.end(split);
                yield PollResult.END;
            }
        };
    }

    @Override
    public void committed(Split settled, Position position) {
        committed.add(position.offset());
    }

    @Override
    public void close() {
        open = false;
    }
}
