package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Event;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class RecordingOutcomesTest {
    private final RecordingOutcomes outcomes = new RecordingOutcomes();

    private static Sink sink(BiConsumer<SinkBatch, Outcomes> body) {
        return new Sink() {
            @Override
            public void open(int attempt) {}

            @Override
            public void write(SinkBatch batch, Outcomes out) {
                body.accept(batch, out);
            }

            @Override
            public void close() {}
        };
    }

    private void write(ListBatch batch, BiConsumer<SinkBatch, Outcomes> body) throws Exception {
        outcomes.write(sink(body), batch);
    }

    private void assertRefused(String message, BiConsumer<SinkBatch, Outcomes> body) {
        assertThatThrownBy(() -> write(ListBatch.of("a", "b"), body))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the sink breaks the contract: " + message);
    }

    @Test
    void recordsTheLastOutcomeOfEachEvent() throws Exception {
        ListBatch batch = ListBatch.of(10, List.of("a", "b", "c", "d"));
        write(batch, (_, out) -> {
            out.delivered(10);
            out.rejected(11, "too-long", "the line is too long");
            out.retry(12, "queue full");
            out.pending(13);
        });
        assertThat(outcomes.delivered()).containsExactly(10L);
        assertThat(outcomes.rejected()).containsExactly(11L);
        assertThat(outcomes.of(12)).isEqualTo(new Outcome.Retry("queue full"));
        assertThat(outcomes.pending()).containsExactly(13L);
        assertThat(outcomes.unsettled()).containsExactly(12L, 13L);
        write(batch.again(List.of(12L, 13L)), (again, out) -> out.deliveredThrough(again.id(1)));
        assertThat(outcomes.unsettled()).isEmpty();
    }

    @Test
    void coversWithDeliveredThroughOnlyWhatHasNoOtherOutcome() throws Exception {
        write(ListBatch.of("a", "b", "c"), (_, out) -> {
            out.rejected(0, "bad", "is bad");
            out.deliveredThrough(1);
            out.retry(2, "later");
        });
        assertThat(outcomes.outcomes().values())
                .containsExactly(
                        new Outcome.Rejected("bad", "is bad"), new Outcome.Delivered(), new Outcome.Retry("later"));
    }

    @Test
    void refusesMissingOutcomes() {
        assertRefused("no outcome after write() for [1]", (_, out) -> out.delivered(0));
    }

    @Test
    void refusesUnknownIds() {
        assertRefused("Delivered for 2, which is no event's id", (_, out) -> out.delivered(2));
    }

    @Test
    void refusesRetryWithoutReason() {
        assertRefused("retry() without a reason", (_, out) -> out.retry(0, " "));
    }

    @Test
    void refusesOutcomesFromOutside() {
        assertThatThrownBy(() -> outcomes.delivered(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("outside of the call");
    }

    @Test
    void poisonsTheBatchWhenWriteHasReturned() throws Exception {
        ByteBuffer[] kept = new ByteBuffer[1];
        Event[] events = new Event[2];
        write(ListBatch.of("a", "b"), (batch, out) -> {
            kept[0] = batch.bytes();
            events[0] = batch.event(0);
            events[1] = batch.event(0).retain();
            out.deliveredThrough(1);
        });
        assertThat(kept[0].get(1)).isEqualTo(Poison.BYTE);
        assertThatThrownBy(events[0]::value).isInstanceOf(AssertionError.class);
        assertThat(events[1].value()).isEqualTo(Value.of("a"));
    }
}
