package io.temblor.connectors.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InProcessSourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final InProcessSource endpoint = new InProcessSource(2);
    private final TestContext context = new TestContext().give(InProcessSource.class, "orders", endpoint);
    private final RecordingBatch batch = new RecordingBatch();

    private Source open() throws Exception {
        Source source = new InProcessConnector().source(new InProcessSettings(Optional.of("orders")), context);
        source.open(Map.of(), 1);
        return source;
    }

    private static BackgroundCall<Boolean> send(InProcessSource endpoint, Value value) {
        return BackgroundCall.start(() -> {
            endpoint.send(value);
            return true;
        });
    }

    @Test
    void handsOverValuesAndMessagesWithTheirMetadata() throws Exception {
        endpoint.send(Value.of(1), RecordValue.of("k", Value.of("v")));
        byte[] bytes = {'a', 'b'};
        endpoint.send(bytes, RecordValue.of("m", Value.NULL));
        bytes[0] = 'x';
        Source source = open();
        batch.poll(source, 0);
        Appended.Decoded value = batch.of(Appended.Decoded.class).getFirst();
        assertThat(value.value()).isEqualTo(Value.of(1));
        assertThat(value.meta()).isEqualTo(RecordValue.of("k", Value.of("v")));
        Appended.Message message = batch.of(Appended.Message.class).getFirst();
        assertThat(message.text()).isEqualTo("ab");
        assertThat(message.meta()).isEqualTo(RecordValue.of("m", Value.NULL));
        assertThat(batch.splits()).containsExactly("values", "messages");
    }

    @Test
    void makesSendersWaitWhileItIsFull() throws Exception {
        assertThat(endpoint.trySend(Value.of(1))).isTrue();
        assertThat(endpoint.trySend(new byte[0])).isTrue();
        assertThat(endpoint.trySend(Value.of(3))).isFalse();
        assertThat(endpoint.trySend(new byte[1])).isFalse();
        BackgroundCall<Boolean> sending = send(endpoint, Value.of(4));
        sending.awaitBlocked();
        assertThat(sending.isDone()).isFalse();
        Source source = open();
        batch.poll(source, 0);
        assertThat(sending.result(SOON, "after room was made")).isTrue();
        batch.poll(source, 0);
        assertThat(batch.values()).containsExactly(Value.of(1), Value.of(4));
    }

    @Test
    void refusesSendersAfterClose() throws Exception {
        endpoint.send(Value.of(1));
        endpoint.send(Value.of(2));
        BackgroundCall<Boolean> sending = send(endpoint, Value.of(3));
        sending.awaitBlocked();
        endpoint.close();
        endpoint.close();
        assertThatThrownBy(() -> sending.result(SOON, "after close()"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing can be sent after close()");
        assertThatThrownBy(() -> endpoint.trySend(Value.of(4))).isInstanceOf(IllegalStateException.class);
        Source source = open();
        assertThat(batch.poll(source, 0)).isEqualTo(PollResult.END);
        assertThat(batch.values()).containsExactly(Value.of(1), Value.of(2));
    }

    @Test
    void wakesTheFlowWhenSomethingIsSent() throws Exception {
        Source source = open();
        BackgroundCall<PollResult> polling = BackgroundCall.start(() -> batch.poll(source, SOON.toNanos()));
        polling.awaitBlocked();
        endpoint.send(Value.of(1));
        assertThat(polling.result(SOON, "after send()")).isEqualTo(PollResult.IDLE);
        assertThat(batch.values()).containsExactly(Value.of(1));
    }

    @Test
    void knowsWhenEverythingIsSettled() throws Exception {
        assertThat(endpoint.awaitSettled(Duration.ZERO)).isTrue();
        endpoint.send(Value.of(1));
        endpoint.send(new byte[] {'a'});
        Source source = open();
        batch.poll(source, 0);
        BackgroundCall<Boolean> waiting = BackgroundCall.start(() -> endpoint.awaitSettled(SOON));
        waiting.awaitBlocked();
        commit(source, 0);
        assertThat(endpoint.awaitSettled(Duration.ofMillis(1))).isFalse();
        assertThat(waiting.isDone()).isFalse();
        commit(source, 1);
        assertThat(waiting.result(SOON, "after committed()")).isTrue();
        endpoint.send(Value.of(2));
        assertThat(endpoint.awaitSettled(Duration.ZERO)).isFalse();
    }

    private void commit(Source source, int index) {
        Appended appended = batch.appended().get(index);
        source.committed(appended.split(), appended.after());
    }

    @Test
    void countsWhatAStoppedFlowLost() throws Exception {
        endpoint.send(Value.of(1));
        endpoint.send(Value.of(2));
        Source first = open();
        batch.poll(first, 0);
        commit(first, 0);
        first.close();
        endpoint.send(Value.of(3));
        Source second = open();
        assertThat(endpoint.lost()).isEqualTo(1);
        assertThat(context.log()).containsExactly("WARNING 1 events were lost when the flow was stopped");
        batch.reopened();
        batch.poll(second, 0);
        assertThat(batch.values()).containsExactly(Value.of(1), Value.of(2), Value.of(3));
        commit(second, 2);
        assertThat(endpoint.awaitSettled(Duration.ZERO)).isTrue();
    }

    @Test
    void losesNothingBetweenManySenders() throws Exception {
        Source source = open();
        List<BackgroundCall<Boolean>> senders = IntStream.range(0, 4)
                .mapToObj(sender -> BackgroundCall.start(() -> {
                    for (int i = 0; i < 500; i++) {
                        endpoint.send(Value.of(sender * 1000 + i));
                    }
                    return true;
                }))
                .toList();
        while (batch.values().size() < 2000) {
            batch.poll(source, SOON.toNanos());
        }
        for (BackgroundCall<Boolean> sender : senders) {
            assertThat(sender.result(SOON, "after the last poll")).isTrue();
        }
        assertThat(batch.values()).doesNotHaveDuplicates();
        assertThat(batch.positions()).isEqualTo(Map.of("values", Position.at(2000)));
    }

    @Test
    void takesCommitsThatBelongToAnEarlierOpening() throws Exception {
        Source source = open();
        endpoint.send(Value.of(1));
        endpoint.send(new byte[] {'a'});
        batch.poll(source, 0);
        source.close();
        source.open(Map.of(), 2);
        endpoint.send(Value.of(2));
        batch.reopened();
        batch.poll(source, 0);
        source.committed(batch.appended().getFirst().split(), Position.at(2));
        assertThat(endpoint.awaitSettled(Duration.ZERO)).isTrue();
    }

    @Test
    void needsRoomForOne() {
        assertThatThrownBy(() -> new InProcessSource(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a capacity is at least 1, but is 0");
    }
}
