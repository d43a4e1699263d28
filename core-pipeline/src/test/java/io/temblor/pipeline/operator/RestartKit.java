package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs an operator over events without a break, with one restart before each of them in turn, and with a restart
/// before all of them: nobody may notice.
public final class RestartKit {
    private final Supplier<? extends Operator> maker;
    private final List<Consumer<OperatorProbe>> acts = new ArrayList<>();

    public RestartKit(Supplier<? extends Operator> maker) {
        this.maker = maker;
    }

    public RestartKit send(Value... values) {
        for (Value value : values) {
            sendTo("in", value);
        }
        return this;
    }

    public RestartKit sendTo(String input, Value value) {
        return act(probe -> probe.sendTo(input, value, RecordValue.of("of", value)));
    }

    public RestartKit advance(Duration time) {
        return act(probe -> probe.advance(time));
    }

    public RestartKit act(Consumer<OperatorProbe> act) {
        acts.add(act);
        return this;
    }

    /// Whether the operator says at any time that it remembers something.
    public boolean remembers() {
        OperatorProbe probe = new OperatorProbe(maker.get());
        for (Consumer<OperatorProbe> act : acts) {
            act.accept(probe);
            if (probe.operator().snapshot().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Compares, and returns the run without a break.
    public OperatorProbe verify() {
        OperatorProbe whole = run(new OperatorProbe(maker.get()), -1);
        for (int cut = 0; cut <= acts.size(); cut++) {
            compare(run(new OperatorProbe(maker.get()), cut), whole, "with a restart before act " + cut);
        }
        compare(run(OperatorProbe.restarting(maker), -1), whole, "with a restart before each act");
        return whole;
    }

    private static void compare(OperatorProbe run, OperatorProbe whole, String what) {
        assertThat(run.emissions()).as(what).isEqualTo(whole.emissions());
        assertThat(run.refusals()).as(what).isEqualTo(whole.refusals());
    }

    private OperatorProbe run(OperatorProbe probe, int cut) {
        for (int i = 0; i < acts.size(); i++) {
            if (i == cut) {
                probe.restart(maker);
            }
            acts.get(i).accept(probe);
        }
        if (cut == acts.size()) {
            probe.restart(maker);
        }
        return probe.drain();
    }
}
