package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `hdr`, `dds`, `tdigest` and `percentiles`.
class QuantilesTest {
    private static final List<String> WANTED = List.of("0.5", "0.9", "0.95", "0.99", "0.999", "0.9999");
    private static final double[] ONE_TO_HUNDRED =
            IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

    @Test
    void hdrTellsOfOneToHundred() {
        assertThat(Use.of("stats::hdr").addAll(ONE_TO_HUNDRED, WANTED).result())
                .hasToString("{\"count\":100,\"min\":1,\"max\":100,\"mean\":50.5,\"stdev\":28.86607004772212,"
                        + "\"var\":833.25,\"percentiles\":{\"0.5\":50,\"0.9\":90,\"0.95\":95,\"0.99\":99,"
                        + "\"0.999\":100,\"0.9999\":100}}");
    }

    @Test
    void ddsTellsOfOneToHundred() {
        assertThat(Use.of("stats::dds").addAll(ONE_TO_HUNDRED, WANTED).result())
                .hasToString("{\"count\":100,\"sum\":5050.0,\"min\":1.0,\"max\":100.0,\"mean\":50.5,"
                        + "\"percentiles\":{\"0.5\":50.0,\"0.9\":89.2,\"0.95\":94.7,\"0.99\":98.6,\"0.999\":98.6,"
                        + "\"0.9999\":98.6}}");
    }

    @Test
    void tdigestTellsOfOneToHundred() {
        assertThat(Use.of("stats::tdigest")
                        .addAll(ONE_TO_HUNDRED, List.of(0, "0.5", 0.99, 1))
                        .result())
                .hasToString("{\"count\":100,\"sum\":5050.0,\"min\":1.0,\"max\":100.0,\"mean\":50.5,"
                        + "\"percentiles\":{\"0\":1.0,\"0.5\":50.5,\"0.99\":99.5,\"1\":100.0}}");
    }

    @Test
    void tellZerosOfNothing() {
        String percentiles = "\"percentiles\":{\"0.5\":0.0,\"0.9\":0.0,\"0.95\":0.0,\"0.99\":0.0,\"0.999\":0.0,"
                + "\"0.9999\":0.0,\"0.99999\":0.0}}";

        assertThat(Use.of("stats::hdr").result())
                .hasToString("{\"count\":0,\"min\":0,\"max\":0,\"mean\":0.0,\"stdev\":0.0,\"var\":0.0,"
                        + percentiles.replace("0.0", "0"));
        for (String name : List.of("stats::dds", "stats::tdigest")) {
            assertThat(Use.of(name).result())
                    .hasToString("{\"count\":0,\"sum\":0.0,\"min\":0.0,\"max\":0.0,\"mean\":0.0," + percentiles);
        }
        assertThat(Use.of("stats::percentiles").result("0.5")).isEqualTo(Value.NULL);
    }

    @Test
    void percentilesAreBoundToTheMethodOfTheFirstEvent() {
        List<Double> median = List.of(0.5);

        assertThat(Use.of("stats::percentiles").add(3).result("0.99999")).hasToString("2.9742334234767163");
        assertThat(Use.of("stats::percentiles").add(3, median, "hdr").result("0.5"))
                .isEqualTo(Value.of(3));
        assertThat(Use.of("stats::percentiles").add(3, median, "tdigest").result("0.5"))
                .isEqualTo(Value.of(3.0));
        assertThat(Use.of("stats::percentiles")
                        .add(3, median, "hdr")
                        .add(3, List.of(0.9), "tdigest")
                        .result())
                .hasToString("{\"0.5\":3}");
    }

    @Test
    void percentilesOfDifferentMethodsAreNotMerged() {
        Use before = Use.of("stats::percentiles").add(3, List.of(0.5), "hdr");
        Value state = before.state();

        assertThatThrownBy(() -> before.merge(Use.of("stats::percentiles").add(3, List.of(0.5), "dds")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("`aggr::stats::percentiles` has no result: percentiles by \"hdr\" cannot be merged with"
                        + " those by \"dds\"");
        assertThat(before.state()).isEqualTo(state);
    }

    @Test
    void percentilesTakeNegativeNumbers() {
        double[] values =
                DoubleStream.iterate(-100, value -> value + 1).limit(201).toArray();

        for (String method : List.of("dds", "tdigest")) {
            Use use = Use.of("stats::percentiles").addAll(values, List.of(0, 0.25, 0.5, 0.75, 1), method);
            assertThat(((FloatValue) use.result("0")).value()).as(method).isEqualTo(-100);
            assertThat(((FloatValue) use.result("0.25")).value()).as(method).isBetween(-51.0, -49.0);
            assertThat(((FloatValue) use.result("0.5")).value()).as(method).isCloseTo(0, within(1e-12));
            assertThat(((FloatValue) use.result("0.75")).value()).as(method).isBetween(49.0, 51.0);
            assertThat(((FloatValue) use.result("1")).value()).as(method).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdr", "dds", "tdigest", "percentiles"})
    void leaveOutNullAndWhatIsNotFinite(String name) {
        Use use = Use.of("stats::" + name)
                .add((Object) null)
                .add(Double.NaN)
                .add(Double.POSITIVE_INFINITY)
                .add(Double.NEGATIVE_INFINITY);

        assertThat(use.add(2).state()).isEqualTo(Use.of("stats::" + name).add(2).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdr", "dds"})
    void leaveOutNegativeNumbers(String name) {
        assertThat(Use.of("stats::" + name).add(-1).add(5).result("count")).isEqualTo(Value.of(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdr", "dds", "tdigest", "percentiles"})
    void refuseWhatIsNoNumber(String name) {
        assertThatThrownBy(() -> Use.of("stats::" + name).add("fast"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the argument 1 of `aggr::stats::" + name + "` must be a number, but is a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"snot", "NaN", "-0.1", "1.1", "0x1p-1", "0.5d", " 0.5", "", "1e-99999999999999999999999999999999"
            })
    void refuseWrongPercentiles(String wrong) {
        assertThatThrownBy(() -> Use.of("stats::dds").add(0, List.of("0.9", wrong)))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the argument 2 of `aggr::stats::dds` must have percentiles from 0 to 1, such as \"0.99\","
                        + " but has \"" + wrong + "\"");
    }

    @Test
    void refuseOtherWrongArguments() {
        assertThatThrownBy(() -> Use.of("stats::hdr").add(0, "0.9"))
                .hasMessage("the argument 2 of `aggr::stats::hdr` must be an array, but is a string");
        assertThatThrownBy(() -> Use.of("stats::hdr").add(0, List.of(true)))
                .hasMessage("the argument 2 of `aggr::stats::hdr` must have numbers or strings as percentiles, but has"
                        + " a bool");
        assertThatThrownBy(() -> Use.of("stats::hdr").add(0, Collections.nCopies(257, 0.5)))
                .hasMessage("the argument 2 of `aggr::stats::hdr` must have at most 256 percentiles, but has 257");
        assertThatThrownBy(() -> Use.of("stats::percentiles").add(0, List.of(0.5), "fast"))
                .hasMessage("the argument 3 of `aggr::stats::percentiles` must be \"dds\", \"hdr\" or \"tdigest\", but"
                        + " is \"fast\"");
    }

    @Test
    void hdrTakesNumbersOfAllSizes() {
        Use use = Use.of("stats::hdr");
        for (int bit = 0; bit < Long.SIZE; bit++) {
            use.add(IntegerValue.ofUnsigned(1L << bit));
        }
        use.add(0).add(1e300);

        assertThat(use.result("count")).isEqualTo(Value.of(66));
        assertThat(use.result("min")).isEqualTo(Value.of(0));
        assertThat(use.result("max")).isEqualTo(Use.HUGE);
        assertThat(((IntegerValue) use.result("percentiles", "0.5")).bits())
                .isBetween(1L << 31, (1L << 31) * 101 / 100);
    }

    @Test
    void ddsTakesNumbersOfAllSizes() {
        Use use = Use.of("stats::dds").add(0).add(Double.MIN_VALUE).add(1e-9).add(Double.MAX_VALUE);

        assertThat(use.result("percentiles", "0.5")).isEqualTo(Value.of(0.0));
        assertThat(use.result("max")).isEqualTo(Value.of(Double.MAX_VALUE));
        // The first two became one bin with what is far above them.
        assertThat(((FloatValue) Use.of("stats::percentiles")
                                .add(1, List.of(0.5))
                                .add(2)
                                .add(Double.MAX_VALUE)
                                .result("0.5"))
                        .value())
                .isBetween(1e289, Double.MAX_VALUE);
    }

    @Test
    void tdigestTakesNumbersOfAllSizes() {
        Use use = Use.of("stats::tdigest");
        for (int i = 0; i < 2000; i++) {
            use.add(i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE);
        }

        assertThat(use.result("percentiles", "0.99")).isEqualTo(Value.of(Double.MAX_VALUE));
        assertThat(((FloatValue) use.result("percentiles", "0.5")).value()).isFinite();
    }
}
