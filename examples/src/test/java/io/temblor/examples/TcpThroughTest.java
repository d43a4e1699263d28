package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.metrics.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Lines that pass a flow from sockets to a socket.
@Timeout(120)
class TcpThroughTest {
    private static final int CONNECTIONS = 5;
    private static final int LINES = 200_000;

    private final int[] next = new int[CONNECTIONS];
    private final AtomicLong received = new AtomicLong();
    private final AtomicReference<String> firstMistake = new AtomicReference<>("");

    @Test
    void bringsAMillionLinesOfFiveConnectionsThroughInOrder() throws Exception {
        try (LineServer server = new LineServer(0, this::check).read();
                FlowLog log = new FlowLog("through");
                Temblor temblor = Temblor.configure()
                        .text("through.conf", flow(server.port()))
                        .start()) {
            int port = log.port();
            List<LineSender> senders = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int each = connection;
                senders.add(new LineSender(port, LINES, i -> "{\"from\":" + each + ",\"number\":" + i + "}"));
            }
            for (LineSender sender : senders) {
                sender.join();
            }
            Await.until(Duration.ofSeconds(60), "all lines have arrived", () -> received.get() == CONNECTIONS * LINES);
            assertThat(firstMistake.get()).isEmpty();
            assertThat(temblor.stop()).isEqualTo(FlowState.STOPPED);
            assertThat(temblor.flows().getFirst().ledger())
                    .isEqualTo(new Ledger(CONNECTIONS * LINES, 0, CONNECTIONS * LINES, 0, 0, 0, 0));
        }
    }

    /// The sink has one connection, so that one thread calls.
    private void check(String line) {
        int from = line.charAt(8) - '0';
        if (!line.equals("{\"from\":" + from + ",\"number\":" + next[from]++ + "}")) {
            firstMistake.compareAndSet("", line);
        }
        received.incrementAndGet();
    }

    private static String flow(int port) {
        return """
                flow.through {
                  connectors {
                    in  { type = tcp_server, port = 0, preprocessors = [separate], codec = json }
                    out { type = tcp_client, host = localhost, port = %d, codec = json, postprocessors = [separate] }
                  }
                  links = [ "in -> out" ]
                }
                """.formatted(port);
    }
}
