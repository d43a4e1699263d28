package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.FlowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The example with sockets, on ports that are free.
@Timeout(60)
class TcpRelayTest {
    private final Queue<String> alarms = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void sortsWhatItsReadmeSends() throws Exception {
        Page page = Page.of("examples/tcp-relay/README.md");
        List<String> lines = page.block("bash").lines().toList();
        List<String> sent = lines.subList(1, lines.size() - 1);
        try (LineServer server = new LineServer(0, alarms::add).read();
                FlowLog log = new FlowLog("relay.in");
                Temblor temblor = start(server.port())) {
            new LineSender(log.port(), sent.size(), sent::get).join();
            Await.until(
                    "all lines have arrived",
                    () -> temblor.flows().getFirst().ledger().in() == sent.size());
            assertThat(temblor.stop()).isEqualTo(FlowState.STOPPED);
        }
        assertThat(text(List.copyOf(alarms))).isEqualTo(page.output("nc -lk 4243"));
        assertThat(read("archive.ndjson")).isEqualTo(page.output("cat target/archive.ndjson"));
        assertThat(read("refused.ndjson")).isEqualTo(steady(page.output("cat target/refused.ndjson")));
    }

    private Temblor start(int alarmPort) {
        String connectors = "flow.relay.connectors.";
        return Temblor.configure()
                .file(Page.ROOT.resolve("examples/tcp-relay/flow.conf"))
                .set(connectors + "in.port", "0")
                .set(connectors + "alarm.port", Integer.toString(alarmPort))
                .set(
                        connectors + "archive.path",
                        folder.resolve("archive.ndjson").toString())
                .set(connectors + "dead.path", folder.resolve("refused.ndjson").toString())
                .start();
    }

    private String read(String file) throws IOException {
        return steady(text(Files.readAllLines(folder.resolve(file))));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /// Without what differs from run to run.
    private static String steady(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+#", "127.0.0.1:0#")
                .replaceAll("\"ingest_ns\":\\d+", "\"ingest_ns\":0");
    }
}
