package io.temblor.pipeline.operator.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
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

class BucketOperatorTest extends OperatorContract<BucketSettings> {
    @Override
    protected OperatorProvider<BucketSettings> provider() {
        return new BucketOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        BucketSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    @Override
    protected BucketSettings settings() {
        return BoundSettings.of(
                provider(),
                "default-class = test, rate = 2, dimensions = \"event.host\", windows = 3, cardinality = 2");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("host", "a")),
                Value.of(Map.of("host", "a", "n", 1)),
                Value.of(Map.of("host", "b")),
                Value.of(Map.of("host", "a", "n", 2)),
                Value.of(Map.of("host", "c")));
    }

    private static RecordValue meta(Object... fields) {
        RecordValue.Builder meta = RecordValue.builder();
        for (int i = 0; i < fields.length; i += 2) {
            meta.put((String) fields[i], Value.of(fields[i + 1]));
        }
        return meta.build();
    }

    private OperatorProbe send(OperatorProbe probe, int count, RecordValue meta) {
        IntStream.range(0, count).forEach(i -> probe.send(new IntegerValue(i), meta));
        return probe;
    }

    @Test
    void limitsAClassByItsMetadata() {
        OperatorProbe probe = send(probe(""), 3, meta("class", "a", "rate", 2));
        assertThat(probe.at("out")).containsExactly("0", "1");
        assertThat(probe.at("overflow")).containsExactly("2");
        assertThat(send(probe, 1, meta("class", "b", "rate", 2)).at("out")).containsExactly("0", "1", "0");
    }

    @Test
    void limitsEachCombinationOfDimensionsByItself() {
        OperatorProbe probe = probe("");
        for (Object dimensions : List.of("a", List.of("a", 1), List.of("a", 2), "a", List.of("a", 1))) {
            send(probe, 1, meta("class", "c", "rate", 1, "dimensions", dimensions));
        }
        assertThat(probe.at("out")).hasSize(3);
        assertThat(probe.at("overflow")).hasSize(2);
    }

    @Test
    void takesNoDimensionsForNull() {
        OperatorProbe probe = send(probe(""), 1, meta("class", "c", "rate", 1));
        assertThat(send(probe, 1, meta("class", "c", "rate", 1, "dimensions", null))
                        .at("overflow"))
                .hasSize(1);
    }

    @Test
    void forgetsDimensionsThatCameLastTheLongestAgo() {
        OperatorProbe probe = probe("");
        for (String dimensions : List.of("a", "b", "a", "c", "a", "b")) {
            send(probe, 1, meta("class", "c", "rate", 1, "cardinality", 2, "dimensions", dimensions));
        }
        assertThat(probe.emissions())
                .extracting(OperatorProbe.Emission::port)
                .containsExactly("out", "out", "overflow", "out", "overflow", "out");
    }

    @Test
    void forgetsClassesThatCameLastTheLongestAgo() {
        OperatorProbe probe = probe("max-classes = 1");
        for (String name : List.of("a", "a", "b", "a")) {
            send(probe, 1, meta("class", name, "rate", 1));
        }
        assertThat(probe.at("out")).hasSize(3);
    }

    @Test
    void countsTheLastParts() {
        OperatorProbe probe = probe("default-class = c, rate = 3, time-range = 1s, windows = 2");
        send(probe, 2, RecordValue.EMPTY);
        probe.advance(Duration.ofMillis(501));
        send(probe, 2, RecordValue.EMPTY);
        assertThat(probe.at("overflow")).hasSize(1);
        probe.advance(Duration.ofMillis(501));
        send(probe, 3, RecordValue.EMPTY);
        assertThat(probe.at("out")).as("the first part is forgotten").hasSize(5);
        probe.advance(Duration.ofMillis(1_001));
        send(probe, 4, RecordValue.EMPTY);
        assertThat(probe.at("out")).as("all are forgotten").hasSize(8);
    }

    @Test
    void takesEventsOfEarlierTimesForPresentOnes() {
        OperatorProbe probe = send(probe("default-class = c, rate = 1"), 1, RecordValue.EMPTY);
        probe.clock().setEpochNanos(5);
        assertThat(send(probe, 1, RecordValue.EMPTY).at("overflow")).hasSize(1);
    }

    @Test
    void keepsTheFirstRateOfACombination() {
        OperatorProbe probe = send(probe(""), 1, meta("class", "c", "rate", 1));
        assertThat(send(probe, 1, meta("class", "c", "rate", 100)).at("overflow"))
                .hasSize(1);
        assertThat(send(probe, 1, meta("class", "c")).at("overflow")).hasSize(2);
    }

    @Test
    void failsEventsOfWhichItDoesNotKnowEnough() {
        OperatorProbe probe = send(probe(""), 1, RecordValue.EMPTY);
        send(probe, 1, meta("class", 1));
        send(probe, 1, meta("class", "c"));
        send(probe, 1, meta("class", "c", "rate", -1));
        send(probe, 1, meta("class", "c", "rate", 1, "windows", 100, "time_range", 10));
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::message)
                .containsExactly(
                        "expected a text in `$class`, found nothing",
                        "expected a text in `$class`, found 1",
                        "expected a whole number from 0 in `$rate`, found nothing",
                        "expected a whole number from 0 in `$rate`, found -1",
                        "expected a window to be a millisecond or longer, found 100 of them in 10 ms");
        assertThat(probe.emissions()).isEmpty();
    }

    @Test
    void takesSettingsForMetadataThatMakesNoSense() {
        OperatorProbe probe = probe("default-class = c, rate = 1");
        send(probe, 2, meta("windows", Long.MAX_VALUE, "time_range", "x", "cardinality", 0));
        assertThat(probe.at("out")).hasSize(1);
        assertThat(probe.refusals()).isEmpty();
    }

    @Test
    void letsNothingPassAtTheRateOfZero() {
        assertThat(send(probe("default-class = c, rate = 0"), 2, RecordValue.EMPTY)
                        .at("overflow"))
                .hasSize(2);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("rate = -1, cardinality = 0, windows = 0, max-classes = 0, time-range = 0s"))
                .hasMessageContaining("rate: must be at least 0, but is -1")
                .hasMessageContaining("cardinality: must be at least 1, but is 0")
                .hasMessageContaining("windows: must be between 1 and 10000, but is 0")
                .hasMessageContaining("max-classes: must be at least 1, but is 0")
                .hasMessageContaining("time-range: must be between 1ms and 34 years");
        assertThatThrownBy(() -> probe("windows = 200, time-range = 100ms"))
                .hasMessageContaining("windows: must be no more than the time range has milliseconds");
    }
}
