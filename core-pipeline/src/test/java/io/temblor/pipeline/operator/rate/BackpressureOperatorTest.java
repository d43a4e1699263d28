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
import org.junit.jupiter.api.Test;

class BackpressureOperatorTest extends OperatorContract<BackpressureSettings> {
    @Override
    protected OperatorProvider<BackpressureSettings> provider() {
        return new BackpressureOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        BackpressureSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    @Override
    protected BackpressureSettings settings() {
        return BoundSettings.of(provider(), "timeout = 100ms");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new StringValue("a"));
    }

    private static String portOf(OperatorProbe probe) {
        return probe.send(Value.NULL).emissions().getLast().port();
    }

    @Test
    void letsEventsPassWhileSinksAreFast() {
        OperatorProbe probe = probe("timeout = 100ms");
        assertThat(portOf(probe)).isEqualTo("out");
        assertThat(portOf(probe.delay("out", Duration.ofMillis(100)))).isEqualTo("out");
    }

    @Test
    void backsOffForLongerAndLongerWhileSinksAreSlow() {
        OperatorProbe probe = probe("timeout = 100ms, steps = [50ms, 1s]").delay("out", Duration.ofMillis(101));
        assertThat(portOf(probe)).isEqualTo("overflow");
        probe.advance(Duration.ofMillis(50));
        assertThat(portOf(probe)).isEqualTo("overflow");
        probe.delay("out", Duration.ZERO).advance(Duration.ofMillis(999));
        assertThat(portOf(probe)).isEqualTo("overflow");
        assertThat(portOf(probe.advance(Duration.ofMillis(1)))).isEqualTo("out");
    }

    @Test
    void staysWithTheLastStep() {
        OperatorProbe probe = probe("timeout = 100ms, steps = [50ms, 1s]").delay("out", Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(portOf(probe)).isEqualTo("overflow");
            probe.advance(Duration.ofSeconds(1));
        }
        assertThat(portOf(probe.delay("out", Duration.ZERO))).isEqualTo("out");
    }

    @Test
    void beginsWithTheFirstStepAgainOnceSinksWereFast() {
        OperatorProbe probe = probe("timeout = 100ms, steps = [50ms, 1s]").delay("out", Duration.ofMillis(101));
        assertThat(portOf(probe)).isEqualTo("overflow");
        probe.delay("out", Duration.ZERO).advance(Duration.ofMillis(50));
        assertThat(portOf(probe)).isEqualTo("out");
        assertThat(portOf(probe.delay("out", Duration.ofMillis(101)))).isEqualTo("overflow");
        assertThat(portOf(probe.delay("out", Duration.ZERO).advance(Duration.ofMillis(50))))
                .isEqualTo("out");
    }

    @Test
    void backsOffWhileASinkHasNoConnection() {
        OperatorProbe probe = probe("timeout = 100ms, steps = [50ms]").close("out");
        assertThat(portOf(probe)).isEqualTo("overflow");
        assertThat(portOf(probe.open("out").advance(Duration.ofMillis(50)))).isEqualTo("out");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("timeout = 0s, steps = []"))
                .hasMessageContaining("timeout: must be longer than nothing")
                .hasMessageContaining("steps: must not be empty");
        assertThatThrownBy(() -> probe("timeout = 1s, steps = [2s, 1s]"))
                .hasMessageContaining("steps: must each be longer than the one before");
        assertThatThrownBy(() -> probe("timeout = 1s, method = pause"))
                .hasMessage("test.conf:1: method: must be discard: sources wait for slow sinks by themselves, without"
                        + " this operator");
    }
}
