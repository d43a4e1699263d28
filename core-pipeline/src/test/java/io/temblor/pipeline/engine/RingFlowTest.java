package io.temblor.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.FlowContract;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.metrics.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class RingFlowTest extends FlowContract {

    @Override
    protected Ledger run(String hocon, List<Connector<?>> connectors) throws InterruptedException {
        try (Temblor temblor = start(hocon, connectors)) {
            temblor.await();
            return temblor.flows().getFirst().ledger();
        }
    }

    private static Temblor start(String hocon, List<Connector<?>> connectors) {
        Temblor.Setup setup = Temblor.configure().text("test.conf", hocon);
        connectors.forEach(setup::connector);
        return setup.start();
    }

    private Temblor start(String steps) {
        return start(FLOW.formatted(steps), List.of(in, out, dead));
    }

    private static void await(BooleanSupplier ready) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!ready.getAsBoolean() && System.nanoTime() < deadline) {
            never.await(1, TimeUnit.MILLISECONDS);
        }
        assertThat(ready.getAsBoolean()).isTrue();
    }

    @Test
    void drainsWhatIsInFlightWhenItIsStopped() throws InterruptedException {
        IntStream.range(0, 2000).forEach(i -> in.lines(Integer.toString(i)));
        try (Temblor temblor = start("passthrough")) {
            RingFlow flow = temblor.flows().getFirst();
            await(() -> flow.ledger().in() > 100);
            assertThat(temblor.stop()).isEqualTo(FlowState.STOPPED);
            assertThat(flow.ledger().inFlight()).isZero();
            assertThat(out.values()).hasSize((int) flow.ledger().in());
        }
    }

    @Test
    void stopsTheSourceWhileTheSinkDoesNotTakeEvents() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        out.judge(_ -> {
            gate.await();
            return ScriptedSink.Verdict.DELIVER;
        });
        IntStream.range(0, 10_000).forEach(i -> in.lines(Integer.toString(i)));
        in.end();
        try (Temblor temblor = start(
                FLOW.formatted("passthrough").replace("connectors {", "ring-size = 64\nconnectors {"),
                List.of(in, out, dead))) {
            RingFlow flow = temblor.flows().getFirst();
            await(() -> flow.ledger().in() >= 64);
            assertThat(flow.ledger().in()).isLessThan(200);
            gate.countDown();
            assertThat(temblor.await()).isEqualTo(FlowState.STOPPED);
            assertThat(out.values()).hasSize(10_000);
        }
    }

    @Test
    void givesUpAndSaysHowManyWereInFlightWhenStoppingTakesTooLong() throws InterruptedException {
        out.judge(_ -> ScriptedSink.Verdict.RETRY);
        in.lines("1", "2", "3");
        try (Temblor temblor = start(
                FLOW.formatted("passthrough").replace("connectors {", "stop-timeout = 50ms\nconnectors {"),
                List.of(in, out, dead))) {
            RingFlow flow = temblor.flows().getFirst();
            await(() -> flow.ledger().in() == 3);
            assertThat(temblor.stop()).isEqualTo(FlowState.FAILED);
            assertThat(flow.failure()).hasValue("stopping took longer than 50 ms; given up with 3 events in flight");
            assertThat(in.committed()).isEmpty();
        }
    }

    @Test
    void failsWhenASinkIsGivenUp() throws InterruptedException {
        out.judge(_ -> ScriptedSink.Verdict.LOSE);
        in.lines("1");
        try (Temblor temblor = start(
                FLOW.formatted("passthrough").replace("max-delay = 2ms", "max-delay = 2ms, max-attempts = 3"),
                List.of(in, out, dead))) {
            assertThat(temblor.await()).isEqualTo(FlowState.FAILED);
            assertThat(temblor.flows().getFirst().failure())
                    .hasValue("the sink `out` failed: gave up after 3 attempts: the script lost the connection");
        }
    }

    @Test
    void endsAsFailedWhenASourceHasADefectButDeliversWhatItHad() throws InterruptedException {
        in.lines("1", "2").act(new ScriptedSource.Act.Crash());
        try (Temblor temblor = start("passthrough")) {
            assertThat(temblor.await()).isEqualTo(FlowState.FAILED);
            assertThat(out.values()).containsExactly("1", "2");
            assertThat(in.isOpen()).isFalse();
        }
    }

    @Test
    void restsWhilePausedAndGoesOnWhenResumed() throws InterruptedException {
        try (Temblor temblor = start("passthrough")) {
            RingFlow flow = temblor.flows().getFirst();
            in.lines("1");
            await(() -> out.values().size() == 1);
            flow.pause();
            assertThat(flow.state()).isEqualTo(FlowState.PAUSED);
            flow.resume();
            in.lines("2");
            await(() -> out.values().size() == 2);
        }
    }

    @Test
    void flushesSinksAtACheckpoint() throws InterruptedException {
        try (Temblor temblor = start(
                FLOW.formatted("passthrough").replace("connectors {", "flush-interval = 1h\nconnectors {"),
                List.of(in, out, dead))) {
            in.lines("1");
            await(() -> out.values().size() == 1);
            assertThat(out.flushes()).isZero();
            temblor.flows().getFirst().checkpoint();
            await(() -> out.flushes() == 1);
        }
    }

    @Test
    void keepsTheOrderOfAKeyOverSeveralLanes() throws InterruptedException {
        IntStream.range(0, 3000).forEach(i -> in.lines("{\"user\":%d,\"n\":%d}".formatted(i % 7, i)));
        in.end();
        Ledger ledger = run(
                FLOW.formatted("passthrough").replace("connectors {", "lanes = 3, key = event.user\nconnectors {"),
                List.of(in, out, dead));
        assertThat(ledger.delivered()).isEqualTo(3000);
        for (int user = 0; user < 7; user++) {
            String prefix = "{\"user\":" + user + ",";
            assertThat(out.values().stream()
                            .filter(value -> value.startsWith(prefix))
                            .map(value -> Integer.valueOf(value.replaceAll(".*\"n\":(\\d+).*", "$1"))))
                    .hasSizeGreaterThan(400)
                    .isSorted();
        }
        assertThat(in.committed()).isSorted().isNotEmpty();
    }

    @Test
    void resumesFromTheKeptPositionAfterARestart(@TempDir Path state) throws InterruptedException {
        String hocon = FLOW.formatted("passthrough").replace("connectors {", "state = \"" + state + "\"\nconnectors {");
        in.lines("1", "22").end();
        run(hocon, List.of(in, out, dead));
        ScriptedSource again = new ScriptedSource().end();
        run(hocon, List.of(again, out, dead));
        assertThat(again.opened().getFirst().get("script").offset()).isEqualTo(5);
    }

    @Test
    void runsWithEveryWaitStrategy() throws InterruptedException {
        for (String strategy : List.of("blocking", "yielding", "busy-spin")) {
            ScriptedSource source = new ScriptedSource().lines("1", "2").end();
            Ledger ledger = run(
                    FLOW.formatted("passthrough")
                            .replace("connectors {", "wait-strategy = " + strategy + "\nconnectors {"),
                    List.of(source, out, dead));
            assertThat(ledger.delivered()).as(strategy).isEqualTo(2);
        }
    }

    @Test
    void doesNothingMoreAfterAnAbort() throws InterruptedException {
        out.judge(_ -> ScriptedSink.Verdict.RETRY);
        in.lines("1");
        Temblor temblor = start("passthrough");
        RingFlow flow = temblor.flows().getFirst();
        await(() -> flow.ledger().in() == 1);
        temblor.abort();
        assertThat(flow.await(Duration.ofSeconds(10))).hasValue(FlowState.STOPPED);
        assertThat(in.committed()).isEmpty();
        temblor.close();
    }
}
