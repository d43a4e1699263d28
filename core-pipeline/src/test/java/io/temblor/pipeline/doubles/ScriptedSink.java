package io.temblor.pipeline.doubles;

import io.temblor.connector.CodecRule;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Event;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A sink of a type named by the test, which keeps what it gets, or does with each event what the test says.
public final class ScriptedSink implements Connector<NoSettings>, Sink {

    /// What to do with one event.
    public enum Verdict {
        DELIVER,
        RETRY,
        /// Asks for this event again, and reports all up to the last of the batch as delivered.
        RETRY_AND_THE_REST,
        REJECT,
        PENDING,
        LOSE,
        CRASH,
        SILENT
    }

    /// Decides about each event.
    @FunctionalInterface
    public interface Judge {
        Verdict judge(Event event) throws InterruptedException;
    }

    private final String type;
    private final List<String> values = new CopyOnWriteArrayList<>();
    private final AtomicInteger opens = new AtomicInteger();
    private final AtomicInteger flushes = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Deque<Long> pending = new ArrayDeque<>();
    private final List<String> pendingValues = new CopyOnWriteArrayList<>();
    private volatile Judge judge = _ -> Verdict.DELIVER;
    private volatile boolean settling = true;
    private volatile boolean open;

    public ScriptedSink(String type) {
        this.type = type;
    }

    public ScriptedSink judge(Judge newJudge) {
        judge = newJudge;
        return this;
    }

    /// Refuses to open so many times.
    public ScriptedSink refuse(int times) {
        refusals.set(times);
        return this;
    }

    /// Whether pending events are settled when the engine asks.
    public ScriptedSink settling(boolean on) {
        settling = on;
        return this;
    }

    /// What was delivered, as JSON text.
    public List<String> values() {
        return values;
    }

    public int opens() {
        return opens.get();
    }

    public int flushes() {
        return flushes.get();
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public ConnectorType<NoSettings> type() {
        return new ConnectorType<>(
                type, "does what a test says", NoSettings.class, Set.of(Role.SINK), CodecRule.OPTIONAL, "");
    }

    @Override
    public Delivery delivery(NoSettings settings, Role role) {
        return Delivery.atLeastOnce("it confirms each event");
    }

    @Override
    public Sink sink(NoSettings settings, ConnectorContext context) {
        return this;
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        opens.incrementAndGet();
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new ConnectionLostException("the script refuses to open");
        }
        open = true;
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            Event event = batch.event(i);
            Value value = event.value();
            switch (judge.judge(event)) {
                case DELIVER -> {
                    values.add(value.toString());
                    outcomes.delivered(batch.id(i));
                }
                case RETRY -> {
                    outcomes.retry(batch.id(i), "the script is busy");
                    return;
                }
                case RETRY_AND_THE_REST -> {
                    outcomes.retry(batch.id(i), "the script is busy");
                    for (int rest = i + 1; rest < batch.size(); rest++) {
                        values.add(batch.event(rest).value().toString());
                    }
                    outcomes.deliveredThrough(batch.id(batch.size() - 1));
                    return;
                }
                case REJECT -> outcomes.rejected(batch.id(i), "unwanted", "the script does not want it");
                case PENDING -> {
                    pending.add(batch.id(i));
                    pendingValues.add(value.toString());
                    outcomes.pending(batch.id(i));
                }
                case LOSE -> throw new ConnectionLostException("the script lost the connection");
                case CRASH -> throw new IllegalStateException("the script says crash");
                case SILENT -> {}
            }
        }
    }

    @Override
    public void settle(Outcomes outcomes, long maxWaitNanos) {
        while (settling && !pending.isEmpty()) {
            values.add(pendingValues.removeFirst());
            outcomes.delivered(pending.remove());
        }
    }

    @Override
    public void flush() {
        flushes.incrementAndGet();
    }

    @Override
    public void close() {
        open = false;
        pending.clear();
        pendingValues.clear();
    }
}
