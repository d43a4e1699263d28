package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An operator in its place: what it emits runs on into the next nodes at once. The graph has no cycles, so an
/// operator is never entered again while it works.
///
/// **Threading.** That of the pipeline stage.
final class OperatorNode implements Target, OperatorContext {
    private final String id;
    private final Operator operator;
    private final PipelineStage stage;
    private final Port[] ports;
    private final Port err;

    private @Nullable Event current;
    private String input = Link.IN;
    private boolean holding;
    private int emitted;

    /// A node whose port `err` is the last of `ports`.
    OperatorNode(String id, Operator operator, PipelineStage stage, List<Port> ports) {
        this.id = id;
        this.operator = operator;
        this.stage = stage;
        this.ports = ports.toArray(new Port[0]);
        this.err = ports.getLast();
    }

    /// The node as a target at one of its input ports.
    Target input(String port) {
        return port.equals(Link.IN) ? this : new Input(this, port);
    }

    /// An input port that is not `in`.
    private record Input(OperatorNode node, String port) implements Target {
        @Override
        public void accept(Event event) {
            node.input = port;
            node.accept(event);
            node.input = Link.IN;
        }

        @Override
        public void addSinks(Set<SinkState> sinks) {
            node.addSinks(sinks);
        }
    }

    @Override
    public void addSinks(Set<SinkState> sinks) {
        for (Port port : ports) {
            if (port != err) {
                sinks.addAll(port.sinks());
            }
        }
    }

    @Override
    public void accept(Event event) {
        current = event;
        holding = operator.oldestHeld() != Long.MAX_VALUE;
        emitted = 0;
        try {
            operator.onEvent(event, this);
        } catch (RuntimeException e) {
            stage.log().defect("the operator `" + id + "` failed", e);
            fail("operator-failed", String.valueOf(e));
        }
        current = null;
        stage.counted(1, emitted);
    }

    void tick() {
        signal(operator::onTick);
    }

    void drain() {
        signal(operator::onDrain);
    }

    private void signal(Consumer<OperatorContext> call) {
        holding = true;
        emitted = 0;
        try {
            call.accept(this);
        } catch (RuntimeException e) {
            stage.log().defect("the operator `" + id + "` failed", e);
            fail("operator-failed", String.valueOf(e));
        }
        stage.counted(0, emitted);
    }

    String id() {
        return id;
    }

    Optional<State> snapshot() {
        return operator.snapshot();
    }

    void restore(State state) throws InvalidStateException {
        operator.restore(state);
    }

    boolean needsTicks() {
        return operator.needsTicks();
    }

    long oldestHeld() {
        return operator.oldestHeld();
    }

    @Override
    public void emit(String port, Event event) {
        emitted++;
        port(port).send(event);
    }

    @Override
    public void emit(String port, Value value, RecordValue meta) {
        emit(port, Document.of(value), meta);
    }

    @Override
    public void emit(String port, Document document, RecordValue meta) {
        Event from = current;
        emit(
                port,
                from == null
                        ? new DerivedEvent(document, meta, clock().epochNanos(), stage.self(id), null)
                        : new DerivedEvent(document, meta, from.ingestNanos(), from.origin(), null));
    }

    @Override
    public void fail(String code, String message) {
        Failure failure = new Failure(code, message, id);
        emitted++;
        if (err.isLinked()) {
            Event event = current;
            err.send(DeadLetter.of(event == null ? tickEvent() : event, failure, holding ? null : stage.original()));
        } else {
            err.drop(failure);
        }
    }

    /// What has failed if no event was in work: nothing but time.
    private Event tickEvent() {
        return new DerivedEvent(Value.NULL, RecordValue.EMPTY, clock().epochNanos(), stage.self(id), null);
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public boolean isOpen(String port) {
        return port(port).isOpen();
    }

    @Override
    public long delayNanos(String port) {
        return port(port).delayNanos(clock());
    }

    @Override
    public long order() {
        return stage.order();
    }

    @Override
    public NanoClock clock() {
        return stage.clock();
    }

    private Port port(String name) {
        for (Port port : ports) {
            if (port.name().equals(name)) {
                return port;
            }
        }
        throw new IllegalArgumentException("`" + id + "` has no port `" + name + "`");
    }
}
