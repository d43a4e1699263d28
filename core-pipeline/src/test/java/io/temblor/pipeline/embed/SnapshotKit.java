package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.pipeline.doubles.ReplayedSource;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.operator.OperatorProvider;
import io.temblor.pipeline.state.FlowSnapshot;
import io.temblor.pipeline.state.InvalidStateException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Runs a flow over events without a break, with one break before each of them in turn, and with a break before all of
/// them: at a break, another flow goes on from the bytes of the first one's state. Nobody may notice.
public final class SnapshotKit {

    /// Something that happens to a flow.
    private sealed interface Act {
        record Text(String source, String text) implements Act {}

        record Pause(Duration time) implements Act {}
    }

    private final String hocon;
    private final List<String> sources;
    private final List<String> sinks;
    private final List<OperatorProvider<?>> operators = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    /// For the first flow of a configuration, whose connectors have the types that are listed here.
    public SnapshotKit(String hocon, List<String> sources, List<String> sinks) {
        this.hocon = hocon;
        this.sources = List.copyOf(sources);
        this.sinks = List.copyOf(sinks);
    }

    /// There is an operator of the test's own.
    public SnapshotKit operator(OperatorProvider<?> operator) {
        operators.add(operator);
        return this;
    }

    /// Lines come in.
    public SnapshotKit lines(String source, String... lines) {
        for (String line : lines) {
            text(source, line + "\n");
        }
        return this;
    }

    /// Text comes in, which may end within a line.
    public SnapshotKit text(String source, String text) {
        acts.add(new Act.Text(source, text));
        return this;
    }

    /// Time passes.
    public SnapshotKit pause(Duration time) {
        acts.add(new Act.Pause(time));
        return this;
    }

    /// Compares, and returns what the run without a break has delivered, by the type of the sink.
    public Map<String, List<String>> verify() throws InterruptedException, InvalidStateException {
        Map<String, List<String>> whole = run(_ -> false);
        for (int cut = 0; cut <= acts.size(); cut++) {
            int here = cut;
            assertThat(run(i -> i == here)).as("with a break before act " + cut).isEqualTo(whole);
        }
        assertThat(run(_ -> true)).as("with a break before each act").isEqualTo(whole);
        return whole;
    }

    private Map<String, List<String>> run(IntPredicate breaks) throws InterruptedException, InvalidStateException {
        Map<String, ByteOutput> logs = new LinkedHashMap<>();
        sources.forEach(source -> logs.put(source, new ByteOutput()));
        Map<String, List<String>> delivered = new LinkedHashMap<>();
        Life life = new Life(logs, new VirtualClock());
        for (int i = 0; i <= acts.size(); i++) {
            if (breaks.test(i)) {
                life = life.next(delivered);
            }
            if (i < acts.size()) {
                life.act(acts.get(i));
            }
        }
        life.flow.drain();
        life.end(delivered);
        return delivered;
    }

    /// One flow, from its first step or from a state to the next break.
    private final class Life {
        private final Map<String, ByteOutput> logs;
        private final VirtualClock clock;
        private final List<ScriptedSink> ends = new ArrayList<>();
        private final EmbeddedFlow flow;

        private Life(Map<String, ByteOutput> logs, VirtualClock clock) {
            this.logs = logs;
            this.clock = clock;
            sinks.forEach(sink -> ends.add(new ScriptedSink(sink)));
            List<Connector<?>> connectors = new ArrayList<>(ends);
            logs.forEach((source, log) -> connectors.add(new ReplayedSource(source, log)));
            flow = EmbeddedFlows.of(hocon, connectors, operators, clock);
        }

        private void act(Act act) throws InterruptedException {
            switch (act) {
                case Act.Text(String source, String text) -> {
                    ByteOutput log = logs.get(source);
                    assertThat(log).as("the source %s", source).isNotNull();
                    log.write(text.getBytes(StandardCharsets.UTF_8));
                    flow.run();
                }
                case Act.Pause(Duration time) -> flow.advance(time);
            }
        }

        private Life next(Map<String, List<String>> delivered) throws InvalidStateException {
            byte[] bytes = flow.snapshot().toBytes();
            end(delivered);
            long now = clock.epochNanos();
            Life next = new Life(logs, new VirtualClock(Instant.ofEpochSecond(0, now)));
            next.flow.restore(FlowSnapshot.of(bytes));
            return next;
        }

        private void end(Map<String, List<String>> delivered) {
            flow.close();
            for (ScriptedSink sink : ends) {
                delivered
                        .computeIfAbsent(sink.type().name(), _ -> new ArrayList<>())
                        .addAll(sink.values());
            }
        }
    }
}
