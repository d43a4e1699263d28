package io.temblor.connectors.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ProcessExit;
import io.temblor.connector.Sink;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExitSinkTest {
    private final List<String> requests = new ArrayList<>();
    private final ManualClock clock = new ManualClock(0);
    private final TestContext context = new TestContext(clock)
            .give(ProcessExit.class, ProcessExit.NAME, (code, graceful) -> requests.add(code + " " + graceful));
    private final RecordingOutcomes outcomes = new RecordingOutcomes();

    private Sink open(ExitSettings settings) throws Exception {
        Sink sink = new ExitConnector().sink(settings, context);
        sink.open(1);
        return sink;
    }

    private Sink open() throws Exception {
        return open(new ExitSettings(Duration.ZERO, true));
    }

    @Test
    void endsTheProcessAtTheFirstEvent() throws Exception {
        outcomes.write(open(), ListBatch.of(Value.of("now"), Value.NULL));
        assertThat(requests).containsExactly("0 true");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L);
    }

    @Test
    void doesAsTheEventSays() throws Exception {
        outcomes.write(open(), ListBatch.of(Value.of(Map.of("exit", 3, "graceful", false, "delay", 0))));
        assertThat(requests).containsExactly("3 false");
    }

    @Test
    void takesNoExitCodeThatThereIsNot() throws Exception {
        outcomes.write(open(), ListBatch.of(Value.of(Map.of("exit", -1, "delay", -5))));
        assertThat(requests).containsExactly("0 true");
    }

    @Test
    void waitsAsLongAsTheSettingsSay() throws Exception {
        Sink sink = open(new ExitSettings(Duration.ofSeconds(2), false));
        outcomes.write(sink, ListBatch.of(Value.NULL));
        clock.advance(Duration.ofMillis(1999));
        outcomes.settle(sink, 0);
        assertThat(requests).isEmpty();
        assertThat(outcomes.pending()).containsExactly(0L);
        clock.advance(Duration.ofMillis(1));
        outcomes.settle(sink, 0);
        assertThat(requests).containsExactly("0 false");
        assertThat(outcomes.delivered()).containsExactly(0L);
    }

    @Test
    void saysThatNothingCanEndTheProcess() {
        Sink sink = new ExitConnector().sink(new ExitSettings(Duration.ZERO, true), new TestContext());
        assertThatThrownBy(() -> sink.open(1))
                .isInstanceOf(ConnectionGoneException.class)
                .hasMessage("the program that runs the flow lends no ProcessExit, so nothing can end it");
    }
}
