package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.binary.BinaryReader;
import io.temblor.connector.binary.BinaryWriter;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs an operator as an engine does, and records what it does. Whatever is lent to the operator is poisoned
/// when the call is over.
public final class OperatorProbe {
    private static final Split SPLIT = new Split("probe");

    /// Something that an operator sent on.
    ///
    /// @param order the number of the event in work, or [#NO_EVENT]
    public record Emission(String port, Value value, RecordValue meta, long order) {}

    /// An event that an operator could not process.
    public record Refusal(String code, String message, long order) {}

    /// The order of what happens at a tick or at the end.
    public static final long NO_EVENT = -1;

    private Operator operator;
    private final @Nullable Supplier<? extends Operator> restarts;
    private final ManualClock clock = new ManualClock();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Duration> delays = new HashMap<>();
    private final List<Emission> emissions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long order = 1_000;

    /// A run that has not begun.
    public OperatorProbe(Operator operator) {
        this.operator = operator;
        this.restarts = null;
    }

    private OperatorProbe(Supplier<? extends Operator> maker) {
        this.operator = maker.get();
        this.restarts = maker;
    }

    /// A run in which, before all that happens, the operator's state goes over to a new one, by way of the binary
    /// form of values: nobody may notice.
    public static OperatorProbe restarting(Supplier<? extends Operator> maker) {
        return new OperatorProbe(maker);
    }

    private void restart() {
        if (restarts != null) {
            restart(restarts);
        }
    }

    /// Puts a new operator in place of the present one, with its state.
    public void restart(Supplier<? extends Operator> maker) {
        Optional<State> state = operator.snapshot();
        operator = maker.get();
        state.ifPresent(this::restore);
        check(operator.oldestHeld() == Long.MAX_VALUE, "it holds events that are safe in its state");
    }

    private void restore(State state) {
        try {
            ByteOutput bytes = new ByteOutput();
            new BinaryWriter().write(state.value(), bytes);
            Document copy = new Document();
            copy.fill(bytes.array(), 0, bytes.size());
            new BinaryReader().read(copy, 0);
            operator.restore(new State(state.version(), copy.value()));
        } catch (EncodeException | DecodeException | InvalidStateException e) {
            throw new AssertionError("a state cannot be restored: " + state, e);
        }
    }

    /// Sends an event without metadata.
    public OperatorProbe send(Value value) {
        return send(value, RecordValue.EMPTY);
    }

    /// Sends an event.
    public OperatorProbe send(Value value, RecordValue meta) {
        return sendTo("in", value, meta);
    }

    /// Sends an event to a port.
    public OperatorProbe sendTo(String input, Value value, RecordValue meta) {
        return send(input, SPLIT, value, meta);
    }

    /// Sends an event of a split.
    public OperatorProbe sendFrom(String split, Value value) {
        return send("in", new Split(split), value, RecordValue.EMPTY);
    }

    private OperatorProbe send(String input, Split split, Value value, RecordValue meta) {
        restart();
        order++;
        LentEvent event = new LentEvent(value, meta, clock.epochNanos(), new Origin("in", split));
        LentContext context = new LentContext(order, input);
        operator.onEvent(event, context);
        event.poisoned = true;
        context.poisoned = true;
        return this;
    }

    /// Lets time pass, and tells the operator if it wants to know.
    public OperatorProbe advance(Duration time) {
        clock.advance(time);
        restart();
        if (operator.needsTicks()) {
            LentContext context = new LentContext(NO_EVENT);
            operator.onTick(context);
            context.poisoned = true;
        }
        return this;
    }

    /// Ends the run.
    public OperatorProbe drain() {
        restart();
        LentContext context = new LentContext(NO_EVENT);
        operator.onDrain(context);
        context.poisoned = true;
        return this;
    }

    /// From now on, nothing can be delivered behind a port.
    public OperatorProbe close(String port) {
        closed.add(port);
        return this;
    }

    /// From now on, events can be delivered behind a port again.
    public OperatorProbe open(String port) {
        closed.remove(port);
        return this;
    }

    /// From now on, the oldest event behind a port waits that long.
    public OperatorProbe delay(String port, Duration time) {
        delays.put(port, time);
        return this;
    }

    /// The time that the operator sees.
    public ManualClock clock() {
        return clock;
    }

    /// The operator that is running.
    public Operator operator() {
        return operator;
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
        private final String input;
        private boolean poisoned;

        private LentContext(long present) {
            this(present, "in");
        }

        private LentContext(long present, String input) {
            this.present = present;
            this.input = input;
        }

        @Override
        public String input() {
            check(!poisoned, "it asks the context of an earlier call");
            check(present != NO_EVENT, "it asks for an input without an event");
            return input;
        }

        @Override
        public boolean isOpen(String port) {
            check(!poisoned, "it asks the context of an earlier call");
            return !closed.contains(port);
        }

        @Override
        public long delayNanos(String port) {
            check(!poisoned, "it asks the context of an earlier call");
            return delays.getOrDefault(port, Duration.ZERO).toNanos();
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
        private final long ingestNanos;
        private final Origin origin;
        private boolean poisoned;

        private LentEvent(Value value, RecordValue meta, long ingestNanos, Origin origin) {
            this.value = value;
            this.meta = meta;
            this.ingestNanos = ingestNanos;
            this.origin = origin;
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
            return lent(ingestNanos);
        }

        @Override
        public Origin origin() {
            return lent(origin);
        }

        @Override
        public Optional<Failure> failure() {
            return lent(Optional.empty());
        }

        @Override
        public Event retain() {
            return new LentEvent(lent(value), meta, ingestNanos, origin);
        }
    }
}
