package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Operator] promises, as tests. An operator's own test extends this class.
///
/// @param <S> the settings of the operator
public abstract class OperatorContract<S extends Record> {
    private static final RecordValue META = RecordValue.of("key", new StringValue("meta"));

    /// The provider of the operator.
    protected abstract OperatorProvider<S> provider();

    /// Settings, by preference such that an operator holds events back if it can.
    protected abstract S settings();

    /// Values that mean something to the operator; at least two.
    protected abstract List<Value> values();

    private OperatorProbe probe() {
        return new OperatorProbe(provider().operator(settings()));
    }

    /// The values of the operator, and others that nobody expects.
    private List<Value> allValues() {
        Value deep = new IntegerValue(1);
        for (int i = 0; i < 500; i++) {
            deep = i % 2 == 0 ? ArrayValue.of(deep) : RecordValue.of("a", deep);
        }
        Stream<Value> unexpected = Stream.of(
                Value.NULL,
                Value.of(true),
                new IntegerValue(Long.MIN_VALUE),
                IntegerValue.ofUnsigned(-1),
                new FloatValue(Double.NaN),
                new StringValue(""),
                new StringValue("\0\ud800 \n".repeat(10_000)),
                new BytesValue(new byte[] {-1}),
                ArrayValue.of(),
                RecordValue.EMPTY,
                RecordValue.of("", Value.NULL),
                deep);
        return Stream.concat(values().stream(), unexpected).toList();
    }

    @Test
    void emitsAtItsPortsOnly() {
        OperatorProbe probe = runToTheEnd();
        List<String> ports = provider().ports(settings());

        assertThat(ports).doesNotContain("err").doesNotHaveDuplicates().isNotEmpty();
        assertThat(probe.emissions()).extracting(OperatorProbe.Emission::port).isSubsetOf(ports);
    }

    /// Everything that is lent is poisoned on the way; the run shows who kept it.
    private OperatorProbe runToTheEnd() {
        OperatorProbe probe = probe();
        for (Value value : allValues()) {
            probe.send(value, META).advance(Duration.ofMillis(100));
        }
        return probe.advance(Duration.ofDays(1)).drain();
    }

    @Test
    void doesTheSameEveryTime() {
        OperatorProbe first = runToTheEnd();
        OperatorProbe second = runToTheEnd();

        assertThat(second.emissions()).isEqualTo(first.emissions());
        assertThat(second.refusals()).isEqualTo(first.refusals());
    }

    @Test
    void sharesNothingWithOthersOfItsKind() {
        OperatorProbe alone = probe();
        OperatorProbe one = probe();
        OperatorProbe other = probe();
        for (Value value : values()) {
            alone.send(value);
            other.send(new StringValue("another"));
            one.send(value);
        }

        assertThat(one.drain().emissions()).isEqualTo(alone.drain().emissions());
    }

    @Test
    void eitherFailsAnEventOnceOrEmits() {
        OperatorProbe probe = probe();
        for (Value value : allValues()) {
            int emitted = probe.emissions().size();
            int refused = probe.refusals().size();
            probe.send(value);

            assertThat(probe.refusals().size() - refused).isBetween(0, 1);
            assertThat(probe.refusals().size() == refused || probe.emissions().size() == emitted)
                    .as("%s is not both refused and emitted", value)
                    .isTrue();
        }
    }

    @Test
    void failsInPlainWords() {
        for (OperatorProbe.Refusal refusal : runToTheEnd().refusals()) {
            assertThat(refusal.code()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(refusal.message()).isNotBlank().doesNotEndWith(".").matches("(?s)[^A-Z].*");
            assertThat(refusal.message().length()).isLessThan(1_000);
        }
    }

    @Test
    void tellsTheOldestEventThatItHolds() {
        Operator operator = provider().operator(settings());
        OperatorProbe probe = new OperatorProbe(operator);
        long before = probe.order();
        assertThat(operator.oldestHeld()).isEqualTo(Long.MAX_VALUE);
        List<Long> told = new ArrayList<>(List.of(before));
        for (Value value : allValues()) {
            probe.send(value).advance(Duration.ofMillis(30));
            if (operator.oldestHeld() != Long.MAX_VALUE) {
                told.add(operator.oldestHeld());
                assertThat(operator.oldestHeld()).isBetween(before + 1, probe.order());
            }
        }

        assertThat(told).isSorted();
    }

    @Test
    void holdsNothingAfterDrain() {
        Operator operator = provider().operator(settings());
        OperatorProbe probe = new OperatorProbe(operator);
        values().forEach(probe::send);
        int emitted = probe.drain().emissions().size();

        assertThat(operator.oldestHeld()).isEqualTo(Long.MAX_VALUE);
        assertThat(probe.drain().emissions()).hasSize(emitted);
    }

    @Test
    void makesNothingOfNothing() {
        OperatorProbe probe = probe().advance(Duration.ofHours(1)).drain();

        assertThat(probe.emissions()).isEmpty();
        assertThat(probe.refusals()).isEmpty();
    }

    /// Values as they come, three times over.
    private OperatorProbe run(OperatorProbe probe) {
        for (int i = 0; i < 3; i++) {
            for (Value value : values()) {
                probe.send(value, META).advance(Duration.ofMillis(130));
            }
        }
        return probe.advance(Duration.ofSeconds(1)).drain();
    }

    @Test
    void goesOnUnchangedWhenItsStateMovesToAnother() {
        OperatorProbe staying = run(probe());
        S settings = settings();
        OperatorProbe moving = run(OperatorProbe.restarting(() -> provider().operator(settings)));

        assertThat(moving.emissions()).isEqualTo(staying.emissions());
        assertThat(moving.refusals()).isEqualTo(staying.refusals());
    }

    @Test
    void refusesStatesThatAreNotItsOwn() {
        OperatorProbe probe = probe();
        values().forEach(value -> probe.send(value, META));
        State state = probe.operator().snapshot().orElse(new State(1, Value.NULL));

        S settings = settings();
        assertThat(accepts(new State(state.version() + 1, state.value()), settings))
                .isFalse();
        for (Value damaged : DamagedValues.insteadOf(state.value())) {
            assertThat(accepts(new State(state.version(), damaged), settings)).isFalse();
        }
        // What is damaged deep inside may look right; then it must also work.
        for (Value damaged : DamagedValues.inside(state.value())) {
            boolean _ = accepts(new State(state.version(), damaged), settings);
        }
    }

    private boolean accepts(State state, S settings) {
        Operator operator = provider().operator(settings);
        try {
            operator.restore(state);
        } catch (InvalidStateException e) {
            assertThat(e).message().startsWith("expected ").contains(", found ");
            return false;
        }
        run(new OperatorProbe(operator));
        return true;
    }
}
