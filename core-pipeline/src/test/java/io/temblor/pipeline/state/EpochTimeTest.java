package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EpochTimeTest {
    @Test
    void doesNotNoticeThatTheDateIsSet() {
        ManualClock clock = new ManualClock(1_000);
        EpochTime time = new EpochTime();
        assertThat(time.now(clock)).isEqualTo(1_000);
        clock.setEpochNanos(5);
        clock.advance(Duration.ofNanos(10));
        assertThat(time.now(clock)).isEqualTo(1_010);
    }

    @Test
    void takesADurationThatIsTooLongForTheLongest() {
        assertThat(EpochTime.nanos(Duration.ofDays(1_000_000))).isEqualTo(Long.MAX_VALUE);
        assertThat(EpochTime.nanos(Duration.ofMillis(1))).isEqualTo(1_000_000);
    }
}
