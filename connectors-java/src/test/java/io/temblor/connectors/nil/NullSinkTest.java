package io.temblor.connectors.nil;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Sink;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.Value;
import org.junit.jupiter.api.Test;

class NullSinkTest {
    private final TestContext context = new TestContext();
    private final Sink sink = new NullConnector().sink(new NoSettings(), context);
    private final RecordingOutcomes outcomes = new RecordingOutcomes();

    @Test
    void countsTheBytesThatItThrowsAway() throws Exception {
        sink.open(1);
        outcomes.write(sink, ListBatch.of("four", "äöü"));
        assertThat(context.count("bytes-discarded")).isEqualTo(10);
        assertThat(outcomes.delivered()).containsExactly(0L, 1L);
    }

    @Test
    void takesValuesWithoutBytes() throws Exception {
        sink.open(1);
        outcomes.write(sink, ListBatch.of(Value.of(1), Value.NULL));
        assertThat(context.count("bytes-discarded")).isZero();
        assertThat(outcomes.unsettled()).isEmpty();
    }
}
