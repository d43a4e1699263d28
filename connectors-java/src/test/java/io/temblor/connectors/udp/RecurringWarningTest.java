package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.TestContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecurringWarningTest {
    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext(clock);
    private final RecurringWarning warning = new RecurringWarning(context, times -> "lost " + times);

    @Test
    void comesAtOnceThenOnceAMinute() {
        warning.add(1);
        warning.add(5);
        clock.advance(Duration.ofSeconds(59));
        warning.add(6);
        assertThat(context.log()).containsExactly("WARNING lost 1 datagram");
        clock.advance(Duration.ofSeconds(1));
        warning.repeat();
        assertThat(context.log()).containsExactly("WARNING lost 1 datagram", "WARNING lost 11 datagrams");
    }

    @Test
    void isNotRepeatedIfNothingHappens() {
        warning.add(1);
        clock.advance(Duration.ofHours(1));
        warning.repeat();
        warning.finish();
        assertThat(context.log()).containsExactly("WARNING lost 1 datagram");
    }

    @Test
    void leavesNothingUnsaid() {
        warning.add(1);
        warning.add(2);
        warning.finish();
        assertThat(context.log()).containsExactly("WARNING lost 1 datagram", "WARNING lost 2 datagrams");
    }
}
