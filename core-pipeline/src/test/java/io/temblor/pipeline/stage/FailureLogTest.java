package io.temblor.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.embed.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureLogTest {
    private final VirtualClock clock = new VirtualClock();
    private final List<String> said = new ArrayList<>();
    private final FailureLog log = new FailureLog(said::add, (message, _) -> said.add(message), clock);

    @Test
    void speaksAtMostOnceASecondAndSaysHowOftenItWasSilent() {
        log.say("refused");
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofMillis(100));
            log.say("refused");
        }
        clock.advance(Duration.ofMillis(100));
        log.say("refused");
        assertThat(said).containsExactly("refused", "refused (and 9 more since)");
    }
}
