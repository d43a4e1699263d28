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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleOperatorTest extends OperatorContract<SampleSettings> {
    @Override
    protected OperatorProvider<SampleSettings> provider() {
        return new SampleOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        SampleSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    private OperatorProbe send(OperatorProbe probe, int from, int to) {
        IntStream.range(from, to).forEach(i -> probe.send(new IntegerValue(i)));
        return probe;
    }

    @Override
    protected SampleSettings settings() {
        return BoundSettings.of(provider(), "ratio = 0.5, seed = 7");
    }

    @Override
    protected List<Value> values() {
        return IntStream.range(0, 20).<Value>mapToObj(IntegerValue::new).toList();
    }

    @Test
    void letsAboutSuchAPartPass() {
        OperatorProbe probe =
                new OperatorProbe(provider().operator(BoundSettings.of(provider(), "ratio = 0.1, seed = 1")));
        assertThat(send(probe, 0, 10_000).emissions()).hasSizeBetween(900, 1_100);
    }

    @Test
    void letsTheSameKeysPassEachTime() {
        String hocon = "ratio = 0.3, key = \"event % 1000\"";
        OperatorProbe first = new OperatorProbe(provider().operator(BoundSettings.of(provider(), hocon)));
        OperatorProbe second = new OperatorProbe(provider().operator(BoundSettings.of(provider(), hocon)));
        OperatorProbe other =
                new OperatorProbe(provider().operator(BoundSettings.of(provider(), hocon + ", seed = 1")));
        assertThat(send(first, 0, 1000).emissions()).hasSizeBetween(250, 350);
        List<String> again = send(second, 1000, 2000).emissions().stream()
                .map(each -> Long.toString(((IntegerValue) each.value()).bits() - 1000))
                .toList();
        assertThat(again).isEqualTo(first.at("out"));
        assertThat(send(other, 0, 1000).at("out")).isNotEqualTo(first.at("out"));
    }

    @Test
    void choosesKeysAlikeInEveryProcess() {
        assertThat(send(probe("ratio = 0.2, key = event, seed = 5"), 0, 30).at("out"))
                .as("another choice would be a break for those who sample in several places")
                .containsExactly("12", "19", "20", "22", "25", "28");
    }

    @Test
    void letsTheFirstOfSoManyPass() {
        assertThat(send(probe("every = 3"), 0, 7).at("out")).containsExactly("0", "3", "6");
        assertThat(send(probe("every = 1"), 0, 2).at("out")).containsExactly("0", "1");
    }

    @Test
    void letsAllPassOrNone() {
        assertThat(send(probe("ratio = 1"), 0, 100).emissions()).hasSize(100);
        assertThat(send(probe("ratio = 0"), 0, 100).emissions()).isEmpty();
        assertThat(send(probe("ratio = 0, key = event"), 0, 100).emissions()).isEmpty();
    }

    @Test
    void failsEventsWithoutAKey() {
        OperatorProbe probe = probe("ratio = 1, key = event.id").send(RecordValue.EMPTY);
        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.emissions()).isEmpty();
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("")).hasMessageContaining("needs either ratio or every");
        assertThatThrownBy(() -> probe("ratio = 1.5"))
                .hasMessageContaining("ratio: must be between 0 and 1, but is 1.5");
        assertThatThrownBy(() -> probe("every = 0, key = event, seed = 1"))
                .hasMessageContaining("every: must be at least 1, but is 0")
                .hasMessageContaining("key: goes with ratio, not with every")
                .hasMessageContaining("seed: goes with ratio, not with every");
    }
}
