package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class RecordingBatchTest {
    private final RecordingBatch batch = new RecordingBatch();
    private final Split split = new Split("s");

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private void poll(Consumer<SourceBatch> body) throws Exception {
        poll(batch, body);
    }

    private static void poll(RecordingBatch batch, Consumer<SourceBatch> body) throws Exception {
        Source source = new Source() {
            @Override
            public void open(Map<String, Position> resume, int attempt) {}

            @Override
            public PollResult poll(SourceBatch lent, long maxWaitNanos) {
                body.accept(lent);
                return PollResult.IDLE;
            }

            @Override
            public void close() {}
        };
        batch.poll(source, 0);
    }

    private void assertRefused(String message, Consumer<SourceBatch> body) {
        assertThatThrownBy(() -> poll(body))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the source breaks the contract: " + message);
    }

    @Test
    void recordsChunksWithTheirPositions() throws Exception {
        poll(b -> {
            b.chunk(split, Position.at(0), bytes("one\ntw"));
            b.chunk(split, Position.at(6), bytes("o"));
            b.chunk(split, Position.at(7), bytes(""));
            b.end(split);
        });
        assertThat(batch.text("s")).isEqualTo("one\ntwo");
        assertThat(batch.appended("s")).hasSize(3);
        assertThat(batch.positions()).isEqualTo(Map.of("s", Position.at(7)));
        assertThat(batch.ended()).containsExactly("s");
    }

    @Test
    void takesWhatWasWrittenIntoSeveralSpaces() throws Exception {
        poll(b -> {
            b.space(1).put((byte) 'a');
            b.space(10000).put(bytes("bc"));
            assertThat(b.isFull()).isFalse();
            b.message(split, Position.at(1), RecordValue.EMPTY);
            b.message(split, Position.at(2), RecordValue.of("k", Value.of(1)));
        });
        assertThat(batch.messages()).containsExactly("abc", "");
        assertThat(batch.of(Appended.Message.class).getLast().meta()).isEqualTo(RecordValue.of("k", Value.of(1)));
    }

    @Test
    void recordsValuesAndFailures() throws Exception {
        Split stream = new Split("stream");
        poll(b -> {
            b.value(split, Position.NONE, Value.of("x"), RecordValue.EMPTY);
            b.chunk(stream, Position.NONE, bytes("y"));
            b.fail(stream, "connection reset");
        });
        assertThat(batch.values()).containsExactly(Value.of("x"));
        assertThat(batch.failed()).containsExactly("stream: connection reset");
        assertThat(batch.splits()).containsExactly("s", "stream");
        assertThat(batch.positions()).isEmpty();
    }

    @Test
    void poisonsLentSpaceAfterEachCall() throws Exception {
        ByteBuffer[] kept = new ByteBuffer[1];
        poll(b -> {
            kept[0] = b.space(4);
            kept[0].put(bytes("text"));
            b.chunk(split, Position.NONE);
            assertThat(kept[0].get(kept[0].position() - 1)).isEqualTo(Poison.BYTE);
        });
        assertThat(batch.text("s")).isEqualTo("text");
    }

    @Test
    void lendsExactlyWhatIsAskedForIfItsCapacityIsOne() throws Exception {
        poll(new RecordingBatch(1), b -> {
            assertThat(b.space(3).remaining()).isEqualTo(3);
            assertThat(b.isFull()).isFalse();
            b.message(split, Position.NONE, bytes("a"));
            assertThat(b.isFull()).isTrue();
            b.message(split, Position.NONE, bytes("b"));
        });
    }

    @Test
    void refusesTwoKindsInOneSplit() {
        assertRefused("message() for the split `s`, which has begun with chunk()", b -> {
            b.chunk(split, Position.NONE, bytes("a"));
            b.message(split, Position.NONE, bytes("b"));
        });
    }

    @Test
    void refusesAnythingAfterTheEndOfASplit() {
        assertRefused(
                "chunk() for the split `s`, which has ended; a part that begins anew is a new Split object", b -> {
                    b.end(split);
                    b.chunk(split, Position.NONE, bytes("b"));
                });
        assertThatThrownBy(() -> poll(b -> b.end(split))).isInstanceOf(AssertionError.class);
    }

    @Test
    void takesANewSplitOfTheSameIdAfterTheEnd() throws Exception {
        poll(b -> {
            b.chunk(split, Position.at(5), bytes("a"));
            b.end(split);
            b.chunk(new Split("s"), Position.at(0), bytes("b"));
        });
        assertThat(batch.text("s")).isEqualTo("ab");
    }

    @Test
    void refusesTwoSplitsOfTheSameId() {
        assertRefused("two Split objects with the id `s` at the same time", b -> {
            b.chunk(split, Position.NONE, bytes("a"));
            b.chunk(new Split("s"), Position.NONE, bytes("b"));
        });
    }

    @Test
    void refusesPositionsThatRunBackwards() {
        assertRefused("the positions of the split `s` run backwards, from 7 to 6", b -> {
            b.chunk(split, Position.at(5), bytes("ab"));
            b.chunk(split, Position.at(6), bytes("b"));
        });
    }

    @Test
    void refusesBytesWrittenAroundTheSpace() {
        assertRefused("wrote behind the limit of the buffer from space()", b -> {
            ByteBuffer space = b.space(1);
            space.array()[space.arrayOffset() + space.limit()] = 1;
            b.chunk(split, Position.NONE);
        });
    }

    @Test
    void refusesUseOutsideOfPoll() {
        assertThatThrownBy(() -> batch.space(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the source breaks the contract: space() outside of poll()");
    }

    @Test
    void reportsAViolationThatTheSourceHasCaught() {
        assertRefused("space(0): asks for at least 1 byte", b -> {
            try {
                b.space(0);
            } catch (AssertionError e) {
                assertThat(e).isNotNull();
            }
        });
    }
}
