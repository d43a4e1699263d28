package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `count`, `min`, `max`, `sum`, `var`, `stdev` and `mean`.
class StatisticsTest {
    private static double number(Use use) {
        return ((FloatValue) use.result()).value();
    }

    @Test
    void countEvents() {
        assertThat(Use.of("stats::count").result()).isEqualTo(Value.of(0));
        assertThat(Use.of("stats::count").add().add().add().result()).isEqualTo(Value.of(3));
        assertThat(Use.of("stats::count")
                        .add()
                        .merge(Use.of("stats::count").add().add())
                        .result())
                .isEqualTo(Value.of(3));
    }

    @Test
    void yieldFloatsForIntegers() {
        double[] values = {1, 2, 3, 4};

        assertThat(Use.of("stats::sum").add(1).add(2).result()).isEqualTo(Value.of(3.0));
        assertThat(Use.of("stats::sum").addAll(values).result()).isEqualTo(Value.of(10.0));
        assertThat(Use.of("stats::mean").addAll(values).result()).isEqualTo(Value.of(2.5));
        assertThat(Use.of("stats::min").add(2).add(1).add(3).result()).isEqualTo(Value.of(1.0));
        assertThat(Use.of("stats::max").add(2).add(3).add(1).result()).isEqualTo(Value.of(3.0));
    }

    @Test
    void haveResultsForNothing() {
        assertThat(Use.of("stats::sum").result()).isEqualTo(Value.of(0.0));
        assertThat(Use.of("stats::min").result()).isEqualTo(Value.of(0.0));
        assertThat(Use.of("stats::max").result()).isEqualTo(Value.of(0.0));
        assertThat(Use.of("stats::var").result()).isEqualTo(Value.of(0.0));
        assertThat(Use.of("stats::stdev").result()).isEqualTo(Value.of(0.0));
        assertThat(Use.of("stats::mean").result()).isEqualTo(Value.NULL);
    }

    @Test
    void knowTheSampleVariance() {
        assertThat(number(Use.of("stats::var").addAll(new double[] {2, 4, 19, 9})))
                .isCloseTo(173.0 / 3, within(1e-12));
        assertThat(number(Use.of("stats::stdev").addAll(new double[] {2, 4, 19})))
                .isCloseTo(Math.sqrt(259.0 / 3), within(1e-12));
        assertThat(number(Use.of("stats::var").add(7))).isNaN();
    }

    @Test
    void mergeVarianceOfWindowsThatLieFarApart() {
        Use before = Use.of("stats::var").addAll(new double[] {2, 4});
        Use after = Use.of("stats::var").addAll(new double[] {2, 4, 19, 9});

        assertThat(number(before.merge(after))).isCloseTo(43.066_666_666_666_67, within(1e-12));
        assertThat(number(before.merge(Use.of("stats::var").addAll(new double[] {2, 4}))))
                .isCloseTo(33.928_571_428_571_43, within(1e-12));
    }

    @Test
    void seeSmallDeviationsBesideALargeMean() {
        double[] values = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};

        assertThat(number(Use.of("stats::var").addAll(values))).isEqualTo(30);
        assertThat(number(Use.of("stats::var")
                        .addAll(DoubleStream.of(values).limit(2).toArray())
                        .merge(Use.of("stats::var")
                                .addAll(DoubleStream.of(values).skip(2).toArray()))))
                .isEqualTo(30);
    }

    @Test
    void keepWhatAdditionsRoundAway() {
        assertThat(number(Use.of("stats::sum").addAll(new double[] {1, 1e100, 1, -1e100})))
                .isEqualTo(2);
        assertThat(number(Use.of("stats::sum").addAll(new double[10]).addAll(tenths(10))))
                .isEqualTo(1);
        assertThat(number(Use.of("stats::mean").addAll(tenths(1000)))).isEqualTo(0.1);
    }

    private static double[] tenths(int count) {
        return DoubleStream.generate(() -> 0.1).limit(count).toArray();
    }

    @Test
    void takeUnsignedIntegersAndNegativeNumbers() {
        assertThat(number(Use.of("stats::sum").add(Use.HUGE))).isEqualTo(0x1p64);
        assertThat(number(Use.of("stats::max").add(Use.HUGE).add(1))).isEqualTo(0x1p64);
        assertThat(number(Use.of("stats::min").add(Long.MIN_VALUE).add(Use.HUGE)))
                .isEqualTo(-0x1p63);
        assertThat(number(Use.of("stats::max").add(-3).add(-2.5))).isEqualTo(-2.5);
    }

    @Test
    void goOnBeyondAllNumbers() {
        double[] infinite = {1, Double.POSITIVE_INFINITY, 2};
        double[] undefined = {1, Double.NaN, 2};

        assertThat(number(Use.of("stats::sum").addAll(infinite))).isInfinite();
        assertThat(number(Use.of("stats::mean").addAll(infinite))).isInfinite();
        assertThat(number(Use.of("stats::max").addAll(infinite))).isInfinite();
        assertThat(number(Use.of("stats::min").addAll(infinite))).isEqualTo(1);
        assertThat(number(Use.of("stats::sum").addAll(new double[] {1e308, 1e308})))
                .isInfinite();
        for (String name : new String[] {"sum", "mean", "min", "max", "var", "stdev"}) {
            assertThat(number(Use.of("stats::" + name).addAll(undefined)))
                    .as(name)
                    .isNaN();
        }
    }

    @Test
    void findTheLeastOfWindowsOfWhichOneIsEmpty() {
        assertThat(Use.of("stats::min").merge(Use.of("stats::min").add(5)).result())
                .isEqualTo(Value.of(5.0));
        assertThat(Use.of("stats::min").add(5).merge(Use.of("stats::min")).result())
                .isEqualTo(Value.of(5.0));
        assertThat(Use.of("stats::max").merge(Use.of("stats::max").add(-5)).result())
                .isEqualTo(Value.of(-5.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "mean", "min", "max", "var", "stdev"})
    void refuseWhatIsNoNumber(String name) {
        Use use = Use.of("stats::" + name).add(1).add(2);
        Value before = use.state();

        assertThatThrownBy(() -> use.add("1"))
                .isInstanceOfSatisfying(
                        ScriptException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_ARGUMENT))
                .hasMessage("the argument 1 of `aggr::stats::" + name + "` must be a number, but is a string");
        assertThatThrownBy(() -> use.add((Object) null))
                .hasMessage("the argument 1 of `aggr::stats::" + name + "` must be a number, but is null");
        assertThat(use.state()).isEqualTo(before);
    }
}
