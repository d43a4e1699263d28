package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import org.junit.jupiter.api.Test;

class RateAndEmaTest {
    @Test
    void rateIsEventsPerSecond() {
        // Five events in four seconds.
        assertThat(Use.of("stats::rate").add().add().add().add().add().result()).isEqualTo(Value.of(1.25));
    }

    @Test
    void rateIsTheSumPerSecond() {
        assertThat(Use.of("stats::rate").add(10).add(20).add(-5.5).result()).isEqualTo(Value.of(12.25));
    }

    @Test
    void rateNeedsTwoTimes() {
        assertThat(Use.of("stats::rate").result()).isEqualTo(Value.NULL);
        assertThat(Use.of("stats::rate").add().result()).isEqualTo(Value.NULL);
        assertThat(Use.of("stats::rate").at(5).add().at(5).add().result()).isEqualTo(Value.NULL);
    }

    @Test
    void rateMergesWindowsWhateverTheirOrder() {
        Use before = Use.of("stats::rate")
                .at(3_000_000_000L)
                .add()
                .at(1_000_000_000L)
                .add();
        Use after = Use.of("stats::rate").at(2_000_000_000L).add();

        assertThat(before.merge(after).result()).isEqualTo(Value.of(1.5));
        assertThat(Use.of("stats::rate").merge(before).result()).isEqualTo(Value.of(1.5));
    }

    @Test
    void rateBearsTheLongestTime() {
        assertThat(((FloatValue) Use.of("stats::rate")
                                .at(Long.MIN_VALUE)
                                .add()
                                .at(Long.MAX_VALUE)
                                .add()
                                .result())
                        .value())
                .isCloseTo(2 / 0x1p64 * 1e9, within(1e-20));
    }

    @Test
    void rateRefusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Use.of("stats::rate").add("1"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the argument 1 of `aggr::stats::rate` must be a number, but is a string");
    }

    @Test
    void emaStepsFromTheFirstValue() {
        assertThat(Use.of("stats::ema").result()).isEqualTo(Value.NULL);
        assertThat(Use.of("stats::ema").add(10, 0.5).result()).isEqualTo(Value.of(10.0));
        assertThat(Use.of("stats::ema").add(10, 0.5).add(20, 0.5).add(0, 0.25).result())
                .isEqualTo(Value.of(11.25));
        assertThat(Use.of("stats::ema").add(10, 1).add(20, 1).result()).isEqualTo(Value.of(20.0));
    }

    @Test
    void emaKeepsItsFirstValueAcrossWindows() {
        Use before = Use.of("stats::ema").add(10, 0.5).add(20, 0.5);
        Use after = Use.of("stats::ema").add(40, 0.5).add(80, 0.5);

        assertThat(Use.of("stats::ema")
                        .merge(before)
                        .merge(Use.of("stats::ema"))
                        .merge(after)
                        .result())
                .isEqualTo(Use.of("stats::ema")
                        .addAll(new double[] {10, 20, 40, 80}, 0.5)
                        .result());
    }

    @Test
    void emaRefusesWrongArguments() {
        assertThatThrownBy(() -> Use.of("stats::ema").add("1", 0.5))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the argument 1 of `aggr::stats::ema` must be a number, but is a string");
        for (double wrong : new double[] {0, -1, 1.5, Double.NaN}) {
            assertThatThrownBy(() -> Use.of("stats::ema").add(1, wrong))
                    .hasMessage("the argument 2 of `aggr::stats::ema` must be greater than 0 and at most 1, but is "
                            + wrong);
        }
    }
}
