package io.temblor.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.graph.ReconnectSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private static Backoff backoff(double jitter, Optional<Integer> maxAttempts) {
        return new Backoff(
                new ReconnectSettings(Duration.ofMillis(100), Duration.ofSeconds(1), 2, jitter, maxAttempts),
                new SplittableRandom(1));
    }

    @Test
    void growsByTheFactorUpToTheLimit() {
        Backoff backoff = backoff(0, Optional.empty());
        assertThat(new long[] {
                    backoff.failed(),
                    backoff.failed(),
                    backoff.failed(),
                    backoff.failed(),
                    backoff.failed(),
                    backoff.failed()
                })
                .containsExactly(100_000_000, 200_000_000, 400_000_000, 800_000_000, 1_000_000_000, 1_000_000_000);
    }

    @Test
    void startsAnewAfterASuccess() {
        Backoff backoff = backoff(0, Optional.empty());
        backoff.failed();
        backoff.failed();
        backoff.succeeded();
        assertThat(backoff.failed()).isEqualTo(100_000_000);
    }

    @Test
    void leavesPartOfTheDelayToChance() {
        Backoff backoff = backoff(0.5, Optional.empty());
        for (int i = 0; i < 100; i++) {
            backoff.succeeded();
            assertThat(backoff.failed()).isBetween(50_000_000L, 100_000_000L);
        }
    }

    @Test
    void givesUpAfterTheMostAttempts() {
        Backoff backoff = backoff(0, Optional.of(2));
        assertThat(backoff.failed()).isPositive();
        assertThat(backoff.failed()).isEqualTo(-1);
    }

    @Test
    void staysFiniteAfterManyFailures() {
        Backoff backoff = backoff(0, Optional.empty());
        long last = 0;
        for (int i = 0; i < 100_000; i++) {
            last = backoff.failed();
        }
        assertThat(last).isEqualTo(1_000_000_000);
    }

    @Test
    void saysDelaysForPeople() {
        assertThat(Backoff.text(250_000_000)).isEqualTo("250ms");
        assertThat(Backoff.text(1_550_000_000)).isEqualTo("1.5s");
    }
}
