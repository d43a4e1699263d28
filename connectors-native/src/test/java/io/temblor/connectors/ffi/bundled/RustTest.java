package io.temblor.connectors.ffi.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Connector;
import io.temblor.connector.PollResult;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Components written with the crate for Rust.
final class RustTest {
    @TempDir
    private static Path folder;

    private static NativeConnector connector(String name) {
        return Native.connector(Compiler.crate("misbehaving"), name);
    }

    @Nested
    final class ReadingAByteStream extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws Exception {
            return new Lines(Files.createTempFile(folder, "in", ".log"), "chunks");
        }
    }

    @Nested
    final class ReadingMessages extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws Exception {
            return new Lines(Files.createTempFile(folder, "in", ".log"), "lines");
        }
    }

    private record Lines(Path path, String unit) implements SourceSubject<SchemaSettings> {
        @Override
        public Connector<SchemaSettings> connector() {
            return RustTest.connector("line_file");
        }

        @Override
        public SchemaSettings settings() {
            return Native.settings(connector(), "path = \"" + path + "\", unit = " + unit);
        }

        @Override
        public List<String> offer(List<String> payloads) throws Exception {
            Files.writeString(path, String.join("\n", payloads) + "\n", StandardOpenOption.APPEND);
            return payloads;
        }
    }

    @Nested
    final class Writing extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws Exception {
            return new Output(Files.createTempFile(folder, "out", ".log"), false);
        }
    }

    @Nested
    final class WritingWithLateOutcomes extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws Exception {
            return new Output(Files.createTempFile(folder, "out", ".log"), true);
        }
    }

    private record Output(Path path, boolean late) implements SinkSubject<SchemaSettings> {
        @Override
        public Connector<SchemaSettings> connector() {
            return RustTest.connector("line_file");
        }

        @Override
        public SchemaSettings settings() {
            return Native.settings(connector(), "path = \"" + path + "\", rejects = unacceptable, late = " + late);
        }

        @Override
        public List<String> arrived() throws Exception {
            return Files.readAllLines(path);
        }

        @Override
        public Optional<ListBatch.Entry> unacceptable() {
            return Optional.of(entry("unacceptable"));
        }
    }

    @Test
    void wakesTheHost() throws Exception {
        NativeConnector connector = connector("ticking");
        RecordingBatch batch = new RecordingBatch();
        Source source = connector.source(Native.settings(connector, "count = 100"), new TestContext());
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            while (batch.poll(source, Duration.ofSeconds(10).toNanos()) != PollResult.END) {
                assertThat(batch.appended()).hasSizeLessThanOrEqualTo(100);
            }
        }
        assertThat(batch.appended()).hasSize(100);
    }

    @Test
    void saysWhereBytesAreMalformed() throws Exception {
        CodecProvider<SchemaSettings> provider = Native.codec(Compiler.crate("misbehaving"), "checked-json");
        Codec codec = provider.codec(Native.settings(Map.of()));
        byte[] wrong = "{\"a\":x}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.decode(wrong, 0, wrong.length))
                .isInstanceOf(DecodeException.class)
                .hasMessageEndingWith("at byte 5");
    }

    /// A panic costs its instance, never the process.
    @Nested
    final class WhenItPanics {
        @ParameterizedTest
        @ValueSource(strings = {"create", "open", "poll"})
        void endsASourceWithTheWordsOfThePanic(String where) {
            assertThatThrownBy(() -> poll(where)).hasMessageContaining("panic");
        }

        @ParameterizedTest
        @ValueSource(strings = {"committed", "interrupt", "close", "destroy", "nowhere"})
        void goesOnWhereAPanicHasNoOneToTell(String where) throws Exception {
            poll(where);
        }

        private void poll(String where) throws Exception {
            NativeConnector connector = connector("panics");
            RecordingBatch batch = new RecordingBatch();
            Source source = connector.source(Native.settings(connector, "where = " + where), new TestContext());
            try (AutoCloseable _ = source::release;
                    source) {
                source.open(Map.of(), 1);
                PollResult _ = batch.poll(source, 0);
                PollResult _ = batch.poll(source, 0);
                source.interrupt();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"create", "open", "write", "flush"})
        void endsASinkWithTheWordsOfThePanic(String where) {
            assertThatThrownBy(() -> write(where)).hasMessageContaining("panic");
        }

        @ParameterizedTest
        @ValueSource(strings = {"interrupt", "close", "destroy", "nowhere"})
        void deliversWhereAPanicHasNoOneToTell(String where) throws Exception {
            write(where);
        }

        private void write(String where) throws Exception {
            NativeConnector connector = connector("panics_sink");
            RecordingOutcomes outcomes = new RecordingOutcomes();
            Sink sink = connector.sink(Native.settings(connector, "where = " + where), new TestContext());
            try (AutoCloseable _ = sink::release;
                    sink) {
                sink.open(1);
                outcomes.write(sink, ListBatch.of("a", "b"));
                sink.flush();
                sink.interrupt();
            }
            assertThat(outcomes.delivered()).containsExactly(0L, 1L);
        }

        @Test
        void failsToDecode() {
            CodecProvider<SchemaSettings> provider = Native.codec(Compiler.crate("misbehaving"), "panics-codec");
            Codec codec = provider.codec(Native.settings(Map.of("where", "decode")));
            assertThatThrownBy(() -> codec.decode(new byte[] {'1'}, 0, 1)).hasMessageContaining("panic");
        }
    }
}
