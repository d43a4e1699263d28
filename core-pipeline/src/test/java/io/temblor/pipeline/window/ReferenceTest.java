package io.temblor.pipeline.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.select.Selects;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Windows of all kinds yield what their [Reference] does, whatever comes, and hold what they have to hold; no less if
/// they are restarted before each event.
class ReferenceTest {
    private static final int ROUNDS = 40;
    private static final int RESTARTED = 3; // each restart compiles the select
    private static final int ACTS = 80;

    /// A kind of windows.
    ///
    /// @param field a further field of the results
    record Kind(String window, String field, Supplier<Reference> reference) {
        @Override
        public String toString() {
            return window;
        }

        Supplier<Operator> maker() {
            return Selects.maker("select = \"[group[0], " + field + "aggr::stats::count(), aggr::stats::sum(event.n)]\""
                    + ", group-by = [event.g], window { " + window + " }");
        }
    }

    private static Kind timed(String window, Supplier<Reference> reference) {
        return new Kind(window + ", time = event.t", "win::opened_at(), ", reference);
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("type = tumbling, size = 3", "", () -> new Reference.Count(3)),
                new Kind("type = tumbling, interval = 7ms", "", () -> new Reference.Interval(7_000_000)),
                new Kind("type = sliding, size = 4", "", () -> new Reference.Sliding(4, Long.MAX_VALUE / 4, 1)),
                new Kind(
                        "type = sliding, interval = 9ms, every-events = 2",
                        "",
                        () -> new Reference.Sliding(1_000, 9_000_000, 2)),
                new Kind(
                        "type = sliding, size = 3, interval = 9ms, every-events = 4",
                        "",
                        () -> new Reference.Sliding(3, 9_000_000, 4)),
                timed(
                        "type = tumbling, aligned = true, interval = 10ns, offset = 3ns",
                        () -> new EventTimeReference.Aligned(10, 10, 3, 0, 0)),
                timed(
                        "type = tumbling, aligned = true, interval = 10ns, delay = 12ns, lateness = 7ns",
                        () -> new EventTimeReference.Aligned(10, 10, 0, 12, 7)),
                timed(
                        "type = hopping, interval = 10ns, every = 4ns, delay = 5ns, lateness = 9ns",
                        () -> new EventTimeReference.Aligned(10, 4, 0, 5, 9)),
                timed(
                        "type = hopping, interval = 3ns, every = 7ns, offset = 2ns, lateness = 20ns",
                        () -> new EventTimeReference.Aligned(3, 7, 2, 0, 20)),
                timed(
                        "type = hopping, interval = 12ns, every = 3ns",
                        () -> new EventTimeReference.Aligned(12, 3, 0, 0, 0)),
                timed("type = session, gap = 4ns", () -> new EventTimeReference.Session(4, 0, 0)),
                timed(
                        "type = session, gap = 3ns, delay = 9ns, lateness = 12ns",
                        () -> new EventTimeReference.Session(3, 9, 12)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void yieldsWhatTheReferenceDoes(Kind kind) {
        Supplier<Operator> maker = kind.maker();
        for (int seed = 0; seed < ROUNDS; seed++) {
            run(new OperatorProbe(maker.get()), kind.reference().get(), new Random(seed), true);
        }
        for (int seed = 0; seed < RESTARTED; seed++) {
            run(OperatorProbe.restarting(maker), kind.reference().get(), new Random(seed), false);
        }
    }

    private static void run(OperatorProbe probe, Reference reference, Random random, boolean holds) {
        long time = 1_000;
        int seen = 0;
        for (int i = 0; i < ACTS; i++) {
            if (random.nextInt(4) == 0) {
                probe.advance(Duration.ofMillis(random.nextInt(6)));
                reference.onTick(probe.clock().epochNanos());
            } else {
                time += random.nextInt(6);
                long told = time - (random.nextInt(3) == 0 ? random.nextInt(40) : 0);
                send(probe, reference, random.nextInt(3), told, i);
            }
            seen = compare(probe, reference, seen);
            if (holds && probe.operator().oldestHeld() != reference.oldestHeld()) {
                assertThat(probe.operator().oldestHeld())
                        .as("held after act " + i)
                        .isEqualTo(reference.oldestHeld());
            }
        }
        probe.drain();
        reference.onDrain();
        int _ = compare(probe, reference, seen);
        assertThat(probe.refusals()).isEmpty();
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    private static void send(OperatorProbe probe, Reference reference, int group, long time, long number) {
        long clock = probe.clock().epochNanos();
        boolean isTimed = reference instanceof EventTimeReference;
        Reference.Event event = new Reference.Event(group, isTimed ? time : clock, number, probe.order() + 1);
        probe.send(Selects.json(event.text()));
        reference.onEvent(event, clock);
    }

    /// What has come at once may have come in any order.
    ///
    /// @param seen how much has been compared
    private static int compare(OperatorProbe probe, Reference reference, int seen) {
        int size = probe.emissions().size();
        if (size != seen || size != reference.emitted()) {
            assertThat(sorted(probe.at("out"))).isEqualTo(sorted(reference.results));
            assertThat(probe.at("late")).isEqualTo(reference.late);
        }
        return size;
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
