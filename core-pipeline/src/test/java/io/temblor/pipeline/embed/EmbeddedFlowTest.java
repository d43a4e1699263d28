package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.FlowContract;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.metrics.Ledger;
import io.temblor.pipeline.stage.Edge;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.Resources;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedFlowTest extends FlowContract {
    /// A sink that takes what another rejects waits for that one.
    private static final String REJECTED = ", \"out/err -> dead\"";

    private final VirtualClock clock = new VirtualClock();

    @Override
    protected Ledger run(String hocon, List<Connector<?>> connectors) throws InterruptedException {
        try (EmbeddedFlow flow = flow(hocon, connectors)) {
            while (!flow.hasEnded()) {
                flow.advance(Duration.ofMillis(1));
            }
            flow.drain();
            // What a sink did not take waits for the virtual time of the next attempt.
            for (int i = 0; flow.ledger().inFlight() > 0 && i < 100; i++) {
                flow.advance(Duration.ofMillis(10));
            }
            return flow.ledger();
        }
    }

    /// What is between the stages.
    Edge edge() {
        return Edge.DIRECT;
    }

    final EmbeddedFlow flow(String hocon, List<Connector<?>> connectors) {
        Temblor.Setup setup = Temblor.configure().text("test.conf", hocon);
        connectors.forEach(setup::connector);
        FlowPlan plan = setup.plan().flows().getFirst();
        return new EmbeddedFlow(plan, new Environment(setup.catalog(), clock, Resources.NONE), clock, edge());
    }

    @Test
    void givesOutABatchWhenItsTimeHasCome() throws InterruptedException {
        in.lines("1", "2");
        try (EmbeddedFlow flow =
                flow(FLOW.formatted("{ type = batch, count = 10, timeout = 1h }"), List.of(in, out, dead))) {
            flow.run();
            flow.advance(Duration.ofMinutes(59));
            assertThat(out.values()).isEmpty();
            assertThat(in.committed()).isEmpty();
            flow.advance(Duration.ofMinutes(2));
            assertThat(out.values()).containsExactly("[1,2]");
            assertThat(in.committed()).containsExactly(4L);
        }
    }

    @Test
    void sendsEventsElsewhereWhileASinkIsSlow() throws InterruptedException {
        out.judge(_ -> ScriptedSink.Verdict.PENDING).settling(false);
        String hocon = FLOW.formatted("{ type = backpressure, timeout = 100ms, steps = [1s] }")
                .replace("work/err", "work/overflow")
                .replace(REJECTED, "");
        in.lines("1");
        try (EmbeddedFlow flow = flow(hocon, List.of(in, out, dead))) {
            flow.run();
            flow.advance(Duration.ofMillis(100));
            in.lines("2");
            flow.run();
            assertThat(dead.values()).isEmpty();
            flow.advance(Duration.ofMillis(1));
            in.lines("3");
            flow.run();
            assertThat(dead.values()).containsExactly("3");
            out.settling(true);
            flow.advance(Duration.ofMillis(900));
            in.lines("4");
            flow.run();
            assertThat(dead.values()).containsExactly("3", "4");
            flow.advance(Duration.ofMillis(100));
            in.lines("5");
            flow.run();
            assertThat(out.values()).containsExactly("1", "2", "5");
        }
    }

    @Test
    void sendsEventsInTurnToSinksThatHaveAConnection() throws InterruptedException {
        String hocon = FLOW.formatted("{ type = round-robin, outputs = [one, two] }")
                .replace("in -> work -> out", "in -> work/one -> out\", \"work/two -> dead")
                .replace(REJECTED, "");
        out.judge(_ -> clock.nanos() < Duration.ofSeconds(1).toNanos()
                ? ScriptedSink.Verdict.RETRY
                : ScriptedSink.Verdict.DELIVER);
        in.lines("1");
        try (EmbeddedFlow flow = flow(hocon, List.of(in, out, dead))) {
            flow.run();
            in.lines("2");
            in.lines("3");
            flow.run();
            assertThat(dead.values()).containsExactly("2", "3");
            flow.advance(Duration.ofSeconds(2));
            in.lines("4");
            flow.run();
            assertThat(out.values()).containsExactly("1", "4");
        }
    }

    @Test
    void waitsForAnUnwillingSinkOnTheVirtualClock() throws InterruptedException {
        out.judge(_ -> clock.nanos() < Duration.ofSeconds(30).toNanos()
                ? ScriptedSink.Verdict.RETRY
                : ScriptedSink.Verdict.DELIVER);
        in.lines("1");
        try (EmbeddedFlow flow = flow(FLOW.formatted("passthrough"), List.of(in, out, dead))) {
            flow.run();
            assertThat(flow.ledger().inFlight()).isEqualTo(1);
            flow.advance(Duration.ofSeconds(40));
            assertThat(out.values()).containsExactly("1");
        }
    }
}
