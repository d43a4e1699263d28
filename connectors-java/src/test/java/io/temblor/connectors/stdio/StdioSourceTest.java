package io.temblor.connectors.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Connector;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.stdio.StdioSettings.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StdioSourceTest extends SourceContract {
    private static final StdioSettings SETTINGS = new StdioSettings(Stream.STDOUT);

    private final FedInput input = new FedInput();
    private final TestStreams streams = TestStreams.in(input);
    private final TestContext context = new TestContext();
    private final RecordingBatch batch = new RecordingBatch();

    @Override
    protected SourceSubject<?> subject() {
        FedInput typed = new FedInput();
        return new Console(typed, TestStreams.in(typed));
    }

    private record Console(FedInput input, Streams streams) implements SourceSubject<StdioSettings> {
        @Override
        public Connector<StdioSettings> connector() {
            return new StdioConnector(streams);
        }

        @Override
        public StdioSettings settings() {
            return SETTINGS;
        }

        @Override
        public List<String> offer(List<String> payloads) {
            input.feed(String.join("\n", payloads) + "\n");
            return payloads;
        }

        @Override
        public boolean canEnd() {
            return true;
        }

        @Override
        public void end() {
            input.end();
        }

        @Override
        public void close() {
            input.end();
        }
    }

    private StdioSource open() throws Exception {
        StdioSource source = new StdioSource(streams, context);
        source.open(Map.of(), 1);
        return source;
    }

    private PollResult pollToEnd(StdioSource source) throws Exception {
        PollResult result;
        do {
            result = batch.poll(source, Duration.ofSeconds(10).toNanos());
        } while (result != PollResult.END);
        return result;
    }

    @Test
    void endsTheStreamBehindALastLineWithoutLineFeed() throws Exception {
        input.feed("one\ntwo");
        input.end();
        StdioSource source = open();
        pollToEnd(source);
        assertThat(batch.text("stdin")).isEqualTo("one\ntwo");
        assertThat(batch.appended().getLast()).isInstanceOf(Appended.Ended.class);
        source.close();
    }

    @Test
    void endsAtOnceWithAnEmptyInput() throws Exception {
        input.end();
        pollToEnd(open());
        assertThat(batch.of(Appended.Chunk.class)).isEmpty();
    }

    @Test
    void cannotResume() throws Exception {
        input.feed("one\n");
        input.end();
        pollToEnd(open());
        assertThat(batch.positions()).isEmpty();
    }

    @Test
    void breaksTheStreamOffWhenReadingFails() throws Exception {
        input.feed("on");
        StdioSource source = open();
        PollResult _ = batch.poll(source, Duration.ofSeconds(10).toNanos());
        input.fail();
        pollToEnd(source);
        assertThat(batch.failed()).containsExactly("stdin: standard input broke off: Input/output error");
        assertThat(context.log()).containsExactly("WARNING standard input broke off: Input/output error");
    }

    @Test
    void readsNoFurtherAheadThanAFewChunks() throws Exception {
        int size = 10 * 1024 * 1024;
        input.feed(new byte[size]);
        input.end();
        StdioSource source = open();
        Await.until("the chunks are full", () -> input.taken() == 4 * ReadAhead.CHUNK);
        pollToEnd(source);
        int length = batch.of(Appended.Chunk.class).stream()
                .mapToInt(chunk -> chunk.bytes().length)
                .sum();
        assertThat(length).isEqualTo(size);
    }

    @Test
    void leavesToTheNextSourceWhatItHasNotTaken() throws Exception {
        StdioSource first = open();
        input.feed("one\n");
        PollResult _ = batch.poll(first, Duration.ofSeconds(10).toNanos());
        first.close();
        input.feed("two\n");
        input.end();
        RecordingBatch other = new RecordingBatch();
        StdioSource second = open();
        while (other.poll(second, Duration.ofSeconds(10).toNanos()) != PollResult.END) {}
        assertThat(batch.text("stdin")).isEqualTo("one\n");
        assertThat(other.text("stdin")).isEqualTo("two\n");
    }

    @Test
    void refusesASecondSource() throws Exception {
        StdioSource first = open();
        StdioSource second = new StdioSource(streams, context);
        assertThatThrownBy(() -> second.open(Map.of(), 1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("standard input is read by another source of this process");
        second.close();
        assertThatThrownBy(() -> second.open(Map.of(), 2)).isInstanceOf(ConnectionLostException.class);
        first.close();
        second.open(Map.of(), 3);
        second.close();
    }
}
