package io.temblor.connectors.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetronomeSourceTest {
    private static final long EPOCH = 1_767_225_600_000_000_000L;

    private final ManualClock clock = new ManualClock(EPOCH);
    private final TestContext context = new TestContext(clock);
    private final RecordingBatch batch = new RecordingBatch();

    private Source open(MetronomeSettings settings, TestContext context) throws Exception {
        Source source = new MetronomeConnector().source(settings, context);
        source.open(Map.of(), 1);
        return source;
    }

    private Source open(String interval) throws Exception {
        return open(new MetronomeSettings(Duration.parse(interval), Optional.empty()), context);
    }

    private static Value beat(long ingestNanos, long id) {
        return Value.of(Map.of("connector", "metronome", "ingest_ns", ingestNanos, "id", id));
    }

    private PollResult pollAfter(Source source, String time) throws Exception {
        clock.advance(Duration.parse(time));
        return batch.poll(source, 0);
    }

    @Test
    void beatsForTheFirstTimeAfterOneInterval() throws Exception {
        Source source = open("PT1S");
        pollAfter(source, "PT0.999999999S");
        assertThat(batch.values()).isEmpty();
        pollAfter(source, "PT0.000000001S");
        assertThat(batch.values()).containsExactly(beat(EPOCH + 1_000_000_000, 0));
        pollAfter(source, "PT0S");
        assertThat(batch.values()).hasSize(1);
    }

    @Test
    void doesNotDriftWhenItIsLate() throws Exception {
        Source source = open("PT1S");
        for (String late : List.of("PT1.4S", "PT0.6S", "PT1.9S", "PT0.1S", "PT0.999S")) {
            pollAfter(source, late);
        }
        assertThat(batch.values())
                .containsExactly(
                        beat(EPOCH + 1_400_000_000L, 0),
                        beat(EPOCH + 2_000_000_000L, 1),
                        beat(EPOCH + 3_900_000_000L, 2),
                        beat(EPOCH + 4_000_000_000L, 3));
        assertThat(context.count("beats-missed")).isZero();
    }

    @Test
    void beatsOnceAfterAPauseAndCountsWhatItMissed() throws Exception {
        Source source = open("PT1S");
        pollAfter(source, "PT1H0.5S");
        pollAfter(source, "PT0.4S");
        assertThat(batch.values()).containsExactly(beat(EPOCH + 3_600_500_000_000L, 0));
        assertThat(context.count("beats-missed")).isEqualTo(3599);
        pollAfter(source, "PT0.1S");
        assertThat(batch.values()).hasSize(2);
    }

    @Test
    void endsWithItsLastBeat() throws Exception {
        Source source = open(new MetronomeSettings(Duration.ofSeconds(1), Optional.of(2L)), context);
        assertThat(pollAfter(source, "PT1S")).isEqualTo(PollResult.IDLE);
        assertThat(pollAfter(source, "PT1S")).isEqualTo(PollResult.END);
        assertThat(batch.values()).hasSize(2);
    }

    @Test
    void doesNotNoticeWhenTheDateIsSet() throws Exception {
        Source source = open("PT1S");
        clock.setEpochNanos(EPOCH - 5_000_000_000L);
        pollAfter(source, "PT1S");
        assertThat(batch.values()).containsExactly(beat(EPOCH - 4_000_000_000L, 0));
    }

    @Test
    void waitsForTheBeatOnTheMachinesClock() throws Exception {
        long begin = System.nanoTime();
        Source source =
                open(new MetronomeSettings(Duration.ofMillis(20), Optional.of(3L)), new TestContext(NanoClock.SYSTEM));
        while (batch.poll(source, Duration.ofSeconds(30).toNanos()) != PollResult.END) {
            assertThat(batch.values()).hasSizeLessThan(3);
        }
        assertThat(System.nanoTime() - begin).isBetween(60_000_000L, 20_000_000_000L);
    }

    @Test
    void refusesIntervalsAndCountsThatMeanNothing() {
        assertThatThrownBy(() -> new MetronomeSettings(Duration.ZERO, Optional.of(0L)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("interval: must be longer than 0; count: must be at least 1, but is 0");
        assertThatThrownBy(() -> new MetronomeSettings(Duration.ofDays(36_501), Optional.empty()))
                .hasMessage("interval: must be at most 36500d");
    }
}
