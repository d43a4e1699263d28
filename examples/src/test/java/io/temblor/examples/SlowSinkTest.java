package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.RingFlow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A peer that does not read: the flow must not read either, and must lose nothing.
@Timeout(120)
class SlowSinkTest {
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong mistakes = new AtomicLong();

    @TempDir
    private Path folder;

    @Test
    void stopsTheSenderWhileThePeerDoesNotReadAndLosesNothing() throws Exception {
        int count = 20_000;
        String padding = "x".repeat(1000);
        try (LineServer server = new LineServer(0, line -> check(line, padding));
                FlowLog log = new FlowLog("main");
                Temblor temblor = Temblor.configure()
                        .text("slow.conf", flow(server.port(), "ring-size = 64"))
                        .start()) {
            LineSender sender = new LineSender(log.port(), count, i -> i + padding);
            awaitStandstill(sender);
            RingFlow flow = temblor.flows().getFirst();
            assertThat(sender.sent()).isLessThan(count);
            assertThat(flow.ledger().inFlight()).isBetween(1L, 64L);

            server.read();
            Await.until("all lines have arrived", () -> next.get() == count);
            assertThat(mistakes).hasValue(0);
        }
    }

    @Test
    void needsNoMoreMemoryThanTheRingMayHold() throws Exception {
        int count = 3_000;
        String padding = "x".repeat(64 * 1024);
        try (LineServer server = new LineServer(0, line -> check(line, padding))) {
            Path conf = Files.writeString(folder.resolve("server.conf"), flow(server.port(), "ring-bytes = 16MiB"));
            try (FlowProcess process = new FlowProcess(conf, "-Xmx128m")) {
                LineSender sender = new LineSender(Integer.parseInt(process.line()), count, i -> i + padding);
                awaitStandstill(sender);
                assertThat(sender.sent()).isLessThan(1_000);

                server.read();
                Await.until(Duration.ofSeconds(60), "all lines have arrived", () -> next.get() == count);
                assertThat(mistakes).hasValue(0);
                assertThat(process.stop())
                        .isEqualTo("stopped in=3000 produced=0 delivered=3000 dead-lettered=0"
                                + " dropped=0 filtered=0 in-flight=0");
            }
        }
    }

    private void check(String line, String padding) {
        if (!line.equals(next.get() + padding)) {
            mistakes.incrementAndGet();
        }
        next.incrementAndGet();
    }

    /// Waits until the sender has sent nothing for a second.
    private static void awaitStandstill(LineSender sender) {
        int before;
        do {
            before = sender.sent();
            int now = before;
            Await.upTo(Duration.ofSeconds(1), () -> sender.sent() > now);
        } while (sender.sent() == 0 || sender.sent() > before);
    }

    private static String flow(int port, String setting) {
        return """
                flow.main {
                  %s
                  connectors {
                    in  { type = tcp_server, port = 0, preprocessors = [separate], codec = string }
                    out { type = tcp_client, host = localhost, port = %d, codec = string, postprocessors = [separate] }
                  }
                  links = [ "in -> out" ]
                }
                """.formatted(setting, port);
    }
}
