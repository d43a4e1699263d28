package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Events.Event;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the accumulators of all functions.
class AccumulatorContractTest {
    /// So few that even the sketches keep them one by one.
    private static final int FEW = 40;

    private static final int MANY = 3000;

    static Stream<AggregateFunction> functions() {
        return Aggregates.all().stream();
    }

    private static Accumulator restored(AggregateFunction function, Value state) throws InvalidStateException {
        Accumulator accumulator = function.accumulator();
        accumulator.restore(state);
        return accumulator;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void restoredOnesGoOnAsIfTheyHadNotBeenAway(AggregateFunction function) throws Exception {
        List<Event> events = Events.of(function, 1, MANY);
        Accumulator steady = function.accumulator();
        Accumulator moved = function.accumulator();
        int untilMove = 0;
        for (Event event : events) {
            if (untilMove-- == 0) {
                moved = restored(function, moved.state());
                untilMove = event.hashCode() & 0x1ff;
            }
            event.addTo(steady);
            event.addTo(moved);
        }

        assertThat(moved.result()).isEqualTo(steady.result());
        assertThat(restored(function, moved.state()).result()).isEqualTo(steady.result());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aStateReplacesWhatWasThere(AggregateFunction function) throws Exception {
        Accumulator used = Events.accumulated(function, Events.of(function, 2, MANY));
        Value empty = function.accumulator().state();
        Value some = Events.accumulated(function, Events.of(function, 3, FEW)).state();

        used.restore(some);
        assertThat(used.state()).isEqualTo(some);
        used.restore(empty);
        assertThat(used.state()).isEqualTo(empty);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void failBeforeTheyTakeAnEventIfTheyWouldFailToTakeIt(AggregateFunction function) {
        for (Value first : List.of(new StringValue("one"), Value.NULL, new IntegerValue(1))) {
            Value[] arguments = new Value[function.fewestArguments()];
            Arrays.fill(arguments, first);

            boolean fails = fails(() -> function.accumulator().add(arguments, 0));

            assertThat(fails(() -> function.accumulator().check(arguments)))
                    .as("%s of %s", function.name(), first)
                    .isEqualTo(fails);
        }
    }

    private static boolean fails(Runnable call) {
        try {
            call.run();
            return false;
        } catch (ScriptException e) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void clearedOnesAreAsNew(AggregateFunction function) {
        Accumulator used = Events.accumulated(function, Events.of(function, 4, MANY));
        used.clear();

        assertThat(used.state()).isEqualTo(function.accumulator().state());
        assertThat(used.result()).isEqualTo(function.accumulator().result());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void askingMakesNoDifference(AggregateFunction function) {
        List<Event> events = Events.of(function, 5, MANY);
        Accumulator asked = function.accumulator();
        for (Event event : events) {
            event.addTo(asked);
            if ((event.timeNanos() & 0xff) == 0) {
                assertThat(asked.result()).isEqualTo(asked.result());
                assertThat(asked.state()).isEqualTo(asked.state());
            }
        }

        assertThat(asked.state()).isEqualTo(Events.accumulated(function, events).state());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mergedPartsAreLikeTheWhole(AggregateFunction function) {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            List<Event> events = Events.of(function, round, random.nextInt(FEW));
            Accumulator merged = function.accumulator();
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(from + random.nextInt(FEW / 2), events.size());
                merged.merge(Events.accumulated(function, events.subList(from, to)));
                from = to;
            }
            Value whole = Events.accumulated(function, events).result();
            if (function.name().equals("collect_nested")) {
                assertThat(Likeness.flattened(merged.result())).isEqualTo(Likeness.flattened(whole));
            } else {
                Likeness.assertLike(merged.result(), whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void manyMergedPartsAreLikeTheWholeIfThatIsPromised(AggregateFunction function) {
        List<Event> events = Events.of(function, 7, MANY);
        Accumulator merged = Events.accumulated(function, events.subList(0, 700));
        merged.merge(Events.accumulated(function, events.subList(700, 900)));
        merged.merge(Events.accumulated(function, events.subList(900, MANY)));

        switch (function.name()) {
            // These are only as near as their error is large, which is tested for each.
            case "tdigest", "top_k", "collect_nested" ->
                assertThat(merged.result()).isNotNull();
            default ->
                Likeness.assertLike(
                        merged.result(), Events.accumulated(function, events).result());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mergingLeavesTheOtherOneAsItIs(AggregateFunction function) {
        Accumulator other = Events.accumulated(function, Events.of(function, 8, MANY));
        Value before = other.state();
        for (int size : new int[] {0, FEW, MANY}) {
            Accumulator one = Events.accumulated(function, Events.of(function, 9, size));
            one.merge(other);
            Events.of(function, 10, MANY).forEach(event -> event.addTo(one));

            assertThat(other.state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mergingWithNothingChangesNothing(AggregateFunction function) {
        List<Event> events = Events.of(function, 11, MANY);
        Accumulator after = Events.accumulated(function, events);
        after.merge(function.accumulator());
        Accumulator before = function.accumulator();
        before.merge(Events.accumulated(function, events));

        Value whole = Events.accumulated(function, events).result();
        if (!function.name().equals("collect_nested")) {
            assertThat(after.result()).isEqualTo(whole);
            Likeness.assertLike(before.result(), whole);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void damagedStatesAreRefusedOrAreOthers(AggregateFunction function) {
        Random random = new Random(12);
        Value few = Events.accumulated(function, Events.of(function, 13, FEW)).state();
        Value many = Events.accumulated(function, Events.of(function, 14, MANY)).state();
        List<Event> further = Events.of(function, 15, FEW);
        for (int round = 0; round < 1500; round++) {
            Accumulator accumulator = Events.accumulated(function, further);
            Value before = accumulator.state();
            try {
                accumulator.restore(Damage.damaged(round % 50 == 0 ? many : few, random));
            } catch (InvalidStateException e) {
                assertThat(e).hasMessageStartingWith("the state of `aggr::");
                assertThat(accumulator.state()).isEqualTo(before);
            }
            assertWorks(accumulator, further);
        }
    }

    private static void assertWorks(Accumulator accumulator, List<Event> further) {
        further.forEach(event -> event.addTo(accumulator));
        assertThat(accumulator.result()).isNotNull();
        assertThat(accumulator.state()).isNotNull();
        try {
            accumulator.merge(accumulator);
        } catch (ScriptException e) {
            assertThat(e.getMessage()).contains("too large");
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void statesOfOtherVersionsAreRefused(AggregateFunction function) {
        Accumulator accumulator = function.accumulator();

        assertThatThrownBy(() -> accumulator.restore(Value.of(List.of(2, 0))))
                .isInstanceOf(InvalidStateException.class)
                .hasMessage("the state of `" + function.module() + "::" + function.name()
                        + "` must be of version 1, but is of version 2");
        assertThatThrownBy(() -> accumulator.restore(Value.of("state")))
                .hasMessage("the state of `" + function.module() + "::" + function.name()
                        + "` must be an array, but is of type string");
    }
}
