package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {
    @TempDir
    private Path folder;

    @Test
    void countsEveryLineThatIsSentOverSeveralConnections() throws Exception {
        CPrograms.named("generate");
        LogFile file = LogFile.generate(CPrograms.FOLDER, 1, 3);
        try (Receiver receiver = Receiver.start(CPrograms.named("receive"), 2)) {
            Load load = new TcpLoad(CPrograms.named("send"), file, receiver.port(1), 5);

            Load.Span span = load.offer(7);
            Receiver.Count count = receiver.await(file.lines() * 7);

            assertThat(count.lines()).containsExactly(0L, file.lines() * 7);
            assertThat(count.lastNanos()).isBetween(span.beganNanos(), System.nanoTime());
        }
    }

    @Test
    void sendsAFileThatHasFewerLinesThanThereAreConnections() throws Exception {
        Path path = Files.writeString(folder.resolve("short"), "one\ntwo\n");
        LogFile file = new LogFile(path, 2, 8, 0);
        try (Receiver receiver = Receiver.start(CPrograms.named("receive"), 1)) {
            new TcpLoad(CPrograms.named("send"), file, receiver.port(0), 16).offer(3);

            assertThat(receiver.await(6).lines()).containsExactly(6L);
        }
    }

    @Test
    void countsNewlinesHoweverTheyAreCut() throws Exception {
        String text = "\n".repeat(300) + "x".repeat(1000) + "\n" + "y\n".repeat(1000) + "no newline";
        try (Receiver receiver = Receiver.start(CPrograms.named("receive"), 1)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port(0))) {
                OutputStream out = socket.getOutputStream();
                out.write(text.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(receiver.await(1301).lines()).containsExactly(1301L);

                out.write('\n');
                assertThat(receiver.await(1302).lines()).containsExactly(1302L);
            }
        }
    }
}
