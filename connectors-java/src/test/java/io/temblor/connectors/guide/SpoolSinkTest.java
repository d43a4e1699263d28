package io.temblor.connectors.guide;

import io.temblor.connector.Connector;
import io.temblor.connector.DataSize;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SpoolSinkTest extends SinkContract {
    @TempDir
    Path temporary;

    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject(Files.createTempDirectory(temporary, "spool"), new DataSize(1024));
    }

    private record Subject(Path folder, DataSize maxSize) implements SinkSubject<SpoolSettings> {
        @Override
        public Connector<SpoolSettings> connector() {
            return new SpoolConnector();
        }

        @Override
        public SpoolSettings settings() {
            return new SpoolSettings(folder, maxSize);
        }

        @Override
        public List<String> arrived() throws IOException {
            Spool spool = new Spool(folder);
            List<String> messages = new ArrayList<>();
            for (long number : spool.numbersAbove(0)) {
                messages.add(new String(spool.read(number), StandardCharsets.UTF_8).replace("\n", ""));
            }
            return messages;
        }

        @Override
        public Optional<ListBatch.Entry> unacceptable() {
            return Optional.of(new ListBatch.Entry(Value.NULL, new byte[maxSize.toInt() + 1]));
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
}
