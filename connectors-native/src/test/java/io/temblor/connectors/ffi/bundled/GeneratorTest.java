package io.temblor.connectors.ffi.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connectors.ffi.Native;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GeneratorTest {
    private final NativeConnector connector = Native.bundled("generator");

    private RecordingBatch run(String settings, Map<String, Position> resume) throws Exception {
        RecordingBatch batch = new RecordingBatch();
        Source source = connector.source(Native.settings(connector, settings), new TestContext());
        try (AutoCloseable _ = source::release;
                source) {
            source.open(resume, 1);
            PollResult result = PollResult.MORE;
            while (result != PollResult.END) {
                result = batch.poll(source, 0);
            }
        }
        return batch;
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "json"})
    void makesTheSameEventsOfTheSameSeed(String kind) throws Exception {
        String settings = "count = 3000, seed = 7, kind = " + kind;
        List<String> messages = run(settings, Map.of()).messages();
        assertThat(messages).hasSize(3000).isEqualTo(run(settings, Map.of()).messages());
        assertThat(messages)
                .isNotEqualTo(
                        run("count = 3000, seed = 8, kind = " + kind, Map.of()).messages());
    }

    @Test
    void goesOnBehindWhatWasSettled() throws Exception {
        RecordingBatch whole = run("count = 2500", Map.of());
        String split = whole.splits().getFirst();
        RecordingBatch rest = run("count = 2500", Map.of(split, Position.at(1700)));
        assertThat(rest.messages())
                .isEqualTo(whole.messages().subList(1700, whole.messages().size()));
    }

    @Test
    void makesValues() throws Exception {
        assertThat(run("count = 100, kind = values", Map.of()).values())
                .hasSize(100)
                .allMatch(RecordValue.class::isInstance);
    }
}
