package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A day of windows of a minute passes in virtual time, with its 864,000 ticks.
@Timeout(60)
class DayOfWindowsTest {
    private static final String FLOW = """
            flow.main {
              connectors {
                in  { type = scripted, preprocessors = [separate], codec = json }
                out { type = out }
              }
              pipelines.work.steps = [
                { type = select, select = "[group[0], win::opened_at() % 86400000000000, aggr::stats::count()]",
                  group-by = [event], window { type = tumbling, interval = 1m, aligned = true } }
              ]
              links = ["in -> work -> out"]
            }
            """;

    @Test
    void passesInAMomentAndLosesNothing() throws Exception {
        passesDay(Duration.ofMillis(100));
    }

    @Test
    void passesAtOnceInStepsOfAMinute() throws Exception {
        passesDay(Duration.ofMinutes(1));
    }

    private static void passesDay(Duration step) throws Exception {
        VirtualClock clock = new VirtualClock();
        ScriptedSource in = new ScriptedSource();
        ScriptedSink out = new ScriptedSink("out");
        try (EmbeddedFlow flow = EmbeddedFlows.of(FLOW, List.of(in, out), List.of(), clock)) {
            for (int minute = 0; minute < 24 * 60; minute++) {
                in.lines("1", "2", "1");
                flow.run();
                flow.advance(Duration.ofMinutes(1), step);
            }
            assertThat(out.values()).hasSize(2 * 24 * 60);
            assertThat(out.values())
                    .startsWith("[1,0,2]", "[2,0,1]")
                    .endsWith("[1,86340000000000,2]", "[2,86340000000000,1]");
            assertThat(flow.ledger().inFlight()).isZero();
        }
    }
}
