package io.temblor.connectors.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Event;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Sink;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.Outcome;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.Value;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;

class InProcessConnectorTest {
    private final InProcessConnector connector = new InProcessConnector();
    private final TestContext context = new TestContext();
    private final RecordingOutcomes outcomes = new RecordingOutcomes();

    private static InProcessSettings endpoint(String name) {
        return new InProcessSettings(Optional.of(name));
    }

    @Test
    void saysWhichEndpointIsMissing() {
        assertThatThrownBy(() -> connector.source(endpoint("orders"), context))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("endpoint: no in-process source named `orders` was given to the engine; given are []");
        context.give(InProcessSource.class, "order", new InProcessSource(1));
        context.give(InProcessSource.class, "bills", new InProcessSource(1));
        assertThatThrownBy(() -> connector.source(new InProcessSettings(Optional.empty()), context))
                .hasMessage("endpoint: no in-process source named `subject` was given to the engine;"
                        + " given are [bills, order]");
        assertThatThrownBy(() -> connector.sink(endpoint("order"), context))
                .hasMessage("endpoint: no in-process sink named `order` was given to the engine; given are []");
    }

    @Test
    void refusesEmptyNames() {
        assertThatThrownBy(() -> endpoint("")).hasMessage("endpoint: must not be empty");
    }

    @Test
    void rejectsWhatTheConsumerThrowsAt() throws Exception {
        Sink sink = sink(InProcessSink.ofEvents(event -> {
            if (event.value().equals(Value.of("bad"))) {
                throw new IllegalArgumentException("not this one");
            }
        }));
        outcomes.write(sink, ListBatch.of("good", "bad", "good"));
        assertThat(outcomes.of(1))
                .isEqualTo(new Outcome.Rejected(
                        "consumer-failed",
                        "the program's consumer threw java.lang.IllegalArgumentException: not this one"));
        assertThat(outcomes.delivered()).containsExactly(0L, 2L);
    }

    @Test
    void retainsTheEventsOfAQueue() throws Exception {
        BlockingQueue<Event> queue = new ArrayBlockingQueue<>(3);
        outcomes.write(sink(InProcessSink.into(queue)), ListBatch.of("a", "b"));
        assertThat(queue).extracting(Event::value).containsExactly(Value.of("a"), Value.of("b"));
    }

    @Test
    void retriesWhatAnInterruptedQueueHasNoRoomFor() throws Exception {
        BlockingQueue<Event> queue = new ArrayBlockingQueue<>(1);
        Sink sink = sink(InProcessSink.into(queue));
        sink.interrupt();
        outcomes.write(sink, ListBatch.of("a", "b", "c"));
        assertThat(outcomes.delivered()).containsExactly(0L);
        assertThat(outcomes.retried()).containsExactly(1L, 2L);
    }

    private Sink sink(InProcessSink endpoint) throws Exception {
        context.give(InProcessSink.class, "end", endpoint);
        Sink sink = connector.sink(endpoint("end"), context);
        sink.open(1);
        return sink;
    }
}
