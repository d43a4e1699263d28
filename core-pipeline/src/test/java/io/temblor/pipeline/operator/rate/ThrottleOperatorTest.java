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
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleOperatorTest extends OperatorContract<ThrottleSettings> {
    @Override
    protected OperatorProvider<ThrottleSettings> provider() {
        return new ThrottleOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        ThrottleSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    private OperatorProbe send(OperatorProbe probe, int from, int to) {
        IntStream.range(from, to).forEach(i -> probe.send(new IntegerValue(i)));
        return probe;
    }

    @Override
    protected ThrottleSettings settings() {
        return BoundSettings.of(provider(), "rate = 2, interval = 1s, key = \"event.user\", keep-overflow = true");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("user", "a")),
                Value.of(Map.of("user", "a", "n", 1)),
                Value.of(Map.of("user", 1)),
                Value.of(Map.of("user", "a", "n", 2)));
    }

    @Test
    void letsABurstPassAndThenOneByOne() {
        OperatorProbe probe = send(probe("rate = 2, interval = 1s, keep-overflow = true"), 0, 4);
        assertThat(probe.at("out")).containsExactly("0", "1");
        assertThat(probe.at("overflow")).containsExactly("2", "3");
        probe.advance(Duration.ofMillis(499));
        assertThat(send(probe, 4, 5).at("overflow")).endsWith("4");
        probe.advance(Duration.ofMillis(1));
        assertThat(send(probe, 5, 7).at("out")).containsExactly("0", "1", "5");
    }

    @Test
    void letsExactlyTheRatePassInTheLongRun() {
        OperatorProbe probe = new OperatorProbe(
                provider().operator(BoundSettings.of(provider(), "rate = 7, interval = 1s, burst = 1")));
        for (int i = 0; i < 100_000; i++) {
            probe.clock().advance(Duration.ofNanos(999_983));
            probe.send(Value.NULL);
        }
        assertThat(probe.emissions()).hasSizeBetween(690, 700);
    }

    @Test
    void restsToAFullBurstAndNoFurther() {
        OperatorProbe probe = send(probe("rate = 1, interval = 1s, burst = 3"), 0, 5);
        send(probe.advance(Duration.ofDays(100_000)), 5, 10);
        assertThat(probe.at("out")).containsExactly("0", "1", "2", "5", "6", "7");
    }

    @Test
    void limitsEachKeyByItself() {
        OperatorProbe probe = probe("rate = 1, interval = 1h, key = \"event % 2\"");
        assertThat(send(probe, 0, 6).at("out")).containsExactly("0", "1");
    }

    @Test
    void beginsAnewWithAKeyThatItHasForgotten() {
        OperatorProbe probe = probe("rate = 1, interval = 1h, key = event, max-keys = 2");
        send(probe, 0, 3);
        assertThat(send(probe, 0, 1).at("out")).containsExactly("0", "1", "2", "0");
    }

    @Test
    void failsEventsWithoutAKey() {
        OperatorProbe probe = probe("rate = 1, key = event.user").send(Value.of(Map.of("a", 1)));
        assertThat(probe.refusals()).extracting(OperatorProbe.Refusal::code).containsExactly("no-such-field");
    }

    @Test
    void failsEventsWhoseKeyIsTooLong() {
        OperatorProbe probe = probe("rate = 1, key = event").send(new StringValue("x".repeat(70_000)));
        assertThat(probe.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message())
                        .isEqualTo("expected a key of at most 65536 bytes, found one of 70006"));
    }

    @Test
    void hasAPortForTheRestIfAsked() {
        assertThat(provider().ports(settings())).containsExactly("out", "overflow");
        assertThat(provider().ports(BoundSettings.of(provider(), "rate = 1"))).containsExactly("out");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("rate = 0, interval = 0s, burst = 0, max-keys = 0"))
                .hasMessageContaining("rate: must be at least 1, but is 0")
                .hasMessageContaining("interval: must be longer than nothing")
                .hasMessageContaining("burst: must be at least 1, but is 0")
                .hasMessageContaining("max-keys: must be at least 1, but is 0");
        assertThatThrownBy(() -> probe("rate = 1000000, interval = 1000d"))
                .hasMessageContaining("interval: times the burst must be at most 292 years");
        assertThatThrownBy(() -> probe("rate = 1, key = \"evnt.a\""))
                .hasMessageContaining("key: the expression is not right");
    }
}
