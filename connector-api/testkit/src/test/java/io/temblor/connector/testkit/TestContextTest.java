package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TestContextTest {
    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext("in", clock);

    @Test
    void keepsLogLines() {
        context.logger().log(System.Logger.Level.WARNING, "disk full");
        context.logger().log(System.Logger.Level.INFO, "opened {0} of {1}", "a", 2);
        context.logger().log(System.Logger.Level.ERROR, "failed", new IllegalStateException("why"));
        assertThat(context.log())
                .containsExactly(
                        "WARNING disk full",
                        "INFO opened a of 2",
                        "ERROR failed: java.lang.IllegalStateException: why");
    }

    @Test
    void countsByName() {
        context.counter("lines").add(3);
        context.counter("lines").increment();
        assertThat(context.count("lines")).isEqualTo(4);
        assertThat(context.count("others")).isZero();
        assertThatThrownBy(() -> context.counter("lines").add(-1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a counter only grows, but `lines` was to grow by -1");
    }

    @Test
    void handsOutWhatItWasGivenByClassAndName() {
        context.give(String.class, "a", "x");
        assertThat(context.resource(String.class, "a")).contains("x");
        assertThat(context.resource(String.class, "b")).isEmpty();
        assertThat(context.resource(Integer.class, "a")).isEmpty();
        context.give(String.class, "0", "y");
        assertThat(context.resourceNames(String.class)).containsExactly("0", "a");
        assertThat(context.resourceNames(Integer.class)).isEmpty();
    }

    @Test
    void hasAClockThatStandsStill() {
        long begin = context.clock().epochNanos();
        clock.advance(Duration.ofSeconds(2));
        assertThat(context.clock().epochNanos() - begin).isEqualTo(2_000_000_000L);
        assertThat(context.clock().nanos()).isEqualTo(2_000_000_000L);
        clock.setEpochNanos(7);
        assertThat(context.clock().epochNanos()).isEqualTo(7);
        assertThat(context.clock().nanos()).isEqualTo(2_000_000_000L);
    }
}
