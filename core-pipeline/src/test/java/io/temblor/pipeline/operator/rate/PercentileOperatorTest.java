package io.temblor.pipeline.operator.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileOperatorTest extends OperatorContract<PercentileSettings> {
    @Override
    protected OperatorProvider<PercentileSettings> provider() {
        return new PercentileOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        PercentileSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    private OperatorProbe send(OperatorProbe probe, int from, int to) {
        IntStream.range(from, to).forEach(i -> probe.send(new IntegerValue(i)));
        return probe;
    }

    @Override
    protected PercentileSettings settings() {
        return BoundSettings.of(provider(), "timeout = 100ms");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new StringValue("a"));
    }

    /// Sends events that come in evenly spread over all that chance can be.
    private static long passing(OperatorProbe probe) {
        int before = probe.at("out").size();
        for (int i = 0; i < 655; i++) {
            probe.clock().setEpochNanos(100L * i);
            probe.send(Value.NULL);
        }
        return probe.at("out").size() - before;
    }

    @Test
    void letsEventsPassWhileSinksAreFast() {
        assertThat(passing(probe("timeout = 100ms").delay("out", Duration.ofMillis(100))))
                .isEqualTo(655);
    }

    @Test
    void letsFewerEventsPassTheLongerSinksAreSlow() {
        OperatorProbe probe = new OperatorProbe(
                        provider().operator(BoundSettings.of(provider(), "timeout = 100ms, step-down = 0.25")))
                .delay("out", Duration.ofMillis(101));
        assertThat(passing(probe)).isBetween(490L, 492L);
        assertThat(passing(probe)).as("one timeout counts once").isBetween(490L, 492L);
        assertThat(passing(probe.advance(Duration.ofMillis(100)))).isBetween(327L, 329L);
        for (int i = 0; i < 5; i++) {
            probe.advance(Duration.ofMillis(100)).send(Value.NULL);
        }
        assertThat(passing(probe)).as("only the chance of 0 passes").isEqualTo(1);
    }

    @Test
    void letsMoreEventsPassWithEachThatFindsSinksFast() {
        OperatorProbe probe =
                probe("timeout = 100ms, step-down = 1, step-up = 0.5").close("out");
        probe.clock().setEpochNanos(0xfffe);
        probe.send(new IntegerValue(1));
        probe.open("out");
        send(probe, 2, 5);
        assertThat(probe.at("overflow")).containsExactly("1", "2");
        assertThat(probe.at("out")).containsExactly("3", "4");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("timeout = 0s, step-down = 0, step-up = 1.5"))
                .hasMessageContaining("timeout: must be longer than nothing")
                .hasMessageContaining("step-down: must be above 0 and at most 1, but is 0.0")
                .hasMessageContaining("step-up: must be above 0 and at most 1, but is 1.5");
    }
}
