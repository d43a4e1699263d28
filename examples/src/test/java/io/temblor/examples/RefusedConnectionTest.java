package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.temblor.connector.testkit.Await;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.FlowState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A peer that is not there at first.
@Timeout(60)
class RefusedConnectionTest {
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void waitsForThePeerAndLosesNothingAndSaysSoOnceASecond() throws Exception {
        List<String> lines =
                IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList();
        Path in = Files.write(folder.resolve("in.log"), lines);
        int port = freePort();
        try (FlowLog log = new FlowLog("refused.out");
                Temblor temblor =
                        Temblor.configure().text("refused.conf", flow(in, port)).start()) {
            Await.until("it was said three times", () -> log.warnings().size() >= 3);
            assertThat(temblor.flows().getFirst().ledger().delivered()).isZero();
            try (LineServer _ = new LineServer(port, received::add).read()) {
                assertThat(temblor.await()).isEqualTo(FlowState.STOPPED);
                Await.until("all lines have arrived", () -> received.size() >= lines.size());
            }
            assertThat(received).containsExactlyElementsOf(lines);
            assertThat(log.messages())
                    .first()
                    .asString()
                    .matches("localhost:" + port + ": connection refused; trying again in \\d+ms");
            assertThat(log.messages())
                    .element(1)
                    .asString()
                    .matches("localhost:" + port
                            + ": connection refused; trying again in \\d+ms \\(and \\d+ more since\\)");
            assertThat(gaps(log.warnings())).allMatch(millis -> millis >= 990);
        }
    }

    /// A port where nobody listens: it was free a moment ago.
    private static int freePort() throws Exception {
        try (LineServer server = new LineServer(0, _ -> {})) {
            return server.port();
        }
    }

    private static List<Long> gaps(List<ILoggingEvent> events) {
        return IntStream.range(1, events.size())
                .mapToObj(i -> events.get(i).getTimeStamp() - events.get(i - 1).getTimeStamp())
                .toList();
    }

    private static String flow(Path in, int port) {
        return """
                flow.refused {
                  connectors {
                    in { type = file, path = "%s", preprocessors = [separate], codec = string }
                    out {
                      type = tcp_client, host = localhost, port = %d, codec = string, postprocessors = [separate]
                      reconnect { initial-delay = 10ms, max-delay = 100ms }
                    }
                  }
                  links = [ "in -> out" ]
                }
                """.formatted(in, port);
    }
}
