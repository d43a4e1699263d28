package io.temblor.connectors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.connector.DataSize;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// guide: test
class SpoolSourceTest extends SourceContract {
    @TempDir
    Path temporary;

    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject(Files.createTempDirectory(temporary, "spool"));
    }

    private static final class Subject implements SourceSubject<SpoolSettings> {
        private final Path folder;
        private long number;

        Subject(Path folder) {
            this.folder = folder;
        }

        @Override
        public Connector<SpoolSettings> connector() {
            return new SpoolConnector();
        }

        @Override
        public SpoolSettings settings() {
            return new SpoolSettings(folder, new DataSize(1024));
        }

        @Override
        public List<String> offer(List<String> payloads) throws IOException {
            for (String payload : payloads) {
                number++;
                new Spool(folder).write(number, StandardCharsets.UTF_8.encode(payload));
            }
            return payloads;
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            Files.delete(folder);
        }

        @Override
        public void accept() throws IOException {
            Files.createDirectory(folder);
        }

        @Override
        public String place() {
            return folder.toString();
        }
    }
    // guide: end

    // guide: special
    @Test
    void deletesFilesThatAreSettled() throws Exception {
        Spool spool = new Spool(temporary);
        spool.write(1, ByteBuffer.allocate(1));
        spool.write(2, ByteBuffer.allocate(1));
        Source source = new SpoolConnector().source(new SpoolSettings(temporary, new DataSize(1)), new TestContext());
        RecordingBatch batch = new RecordingBatch();
        source.open(Map.of(), 1);
        batch.poll(source, 0);
        Appended first = batch.appended().getFirst();
        source.committed(first.split(), first.after());
        assertThat(spool.numbersAbove(0)).containsExactly(2L);
    }
    // guide: end
}
