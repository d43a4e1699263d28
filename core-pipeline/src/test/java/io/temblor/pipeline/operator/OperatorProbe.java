package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.document.Document;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs an operator as an engine does, and records what it does. Whatever is lent to the operator is poisoned
/// when the call is over.
public final class OperatorProbe {
    private static final Origin ORIGIN = new Origin("in", new Split("probe"));

    /// Something that an operator sent on.
    ///
    /// @param order the number of the event in work, or [#NO_EVENT]
    public record Emission(String port, Value value, RecordValue meta, long order) {}

    /// An event that an operator could not process.
    public record Refusal(String code, String message, long order) {}

    /// The order of what happens at a tick or at the end.
    public static final long NO_EVENT = -1;

    private final Operator operator;
    private final ManualClock clock = new ManualClock();
    private final List<Emission> emissions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long order = 1_000;

    /// A run that has not begun.
    public OperatorProbe(Operator operator) {
        this.operator = operator;
    }

    /// Sends an event without metadata.
    public OperatorProbe send(Value value) {
        return send(value, RecordValue.EMPTY);
    }

    /// Sends an event.
    public OperatorProbe send(Value value, RecordValue meta) {
        order++;
        LentEvent event = new LentEvent(value, meta);
        LentContext context = new LentContext(order);
        operator.onEvent(event, context);
        event.poisoned = true;
        context.poisoned = true;
        return this;
    }

    /// Lets time pass, and tells the operator if it wants to know.
    public OperatorProbe advance(Duration time) {
        clock.advance(time);
        if (operator.needsTicks()) {
            LentContext context = new LentContext(NO_EVENT);
            operator.onTick(context);
            context.poisoned = true;
        }
        return this;
    }

    /// Ends the run.
    public OperatorProbe drain() {
        LentContext context = new LentContext(NO_EVENT);
        operator.onDrain(context);
        context.poisoned = true;
        return this;
    }

    /// The order of the event that was sent last.
    public long order() {
        return order;
    }

    /// All that was sent on.
    public List<Emission> emissions() {
        return List.copyOf(emissions);
    }

    /// The values that were sent on at a port, as JSON.
    public List<String> at(String port) {
        return emissions.stream()
                .filter(emission -> emission.port.equals(port))
                .map(emission -> emission.value.toString())
                .toList();
    }

    /// All events that could not be processed.
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError("the operator breaks the contract: " + problem);
        }
    }

    private final class LentContext implements OperatorContext {
        private final long present;
        private boolean poisoned;

        private LentContext(long present) {
            this.present = present;
        }

        @Override
        public void emit(String port, Event event) {
            emit(port, event.value(), event.meta());
        }

        @Override
        public void emit(String port, Value value, RecordValue meta) {
            check(!poisoned, "it emits by the context of an earlier call");
            emissions.add(new Emission(port, value, meta, present));
        }

        @Override
        public void emit(String port, Document document, RecordValue meta) {
            emit(port, document.value(), meta);
        }

        @Override
        public void fail(String code, String message) {
            check(!poisoned, "it fails by the context of an earlier call");
            check(present != NO_EVENT, "it fails without an event");
            refusals.add(new Refusal(code, message, present));
        }

        @Override
        public long order() {
            check(!poisoned, "it asks the context of an earlier call");
            check(present != NO_EVENT, "it asks for an order without an event");
            return present;
        }

        @Override
        public ManualClock clock() {
            check(!poisoned, "it asks the context of an earlier call");
            return clock;
        }
    }

    private static final class LentEvent implements Event {
        private final Value value;
        private final RecordValue meta;
        private boolean poisoned;

        private LentEvent(Value value, RecordValue meta) {
            this.value = value;
            this.meta = meta;
        }

        private <T> T lent(T content) {
            check(!poisoned, "it keeps an event that it did not retain");
            return content;
        }

        @Override
        public Value value() {
            return lent(value);
        }

        @Override
        public RecordValue meta() {
            return lent(meta);
        }

        @Override
        public long ingestNanos() {
            return lent(1L);
        }

        @Override
        public Origin origin() {
            return lent(ORIGIN);
        }

        @Override
        public Optional<Failure> failure() {
            return lent(Optional.empty());
        }

        @Override
        public Event retain() {
            return new LentEvent(lent(value), meta);
        }
    }
}
