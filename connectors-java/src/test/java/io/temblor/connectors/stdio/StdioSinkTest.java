package io.temblor.connectors.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Connector;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.Outcome;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connectors.stdio.StdioSettings.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StdioSinkTest extends SinkContract {
    private final SlowOutput out = new SlowOutput();
    private final SlowOutput err = new SlowOutput();
    private final TestStreams streams = TestStreams.out(out, err);
    private final RecordingOutcomes outcomes = new RecordingOutcomes();

    @Override
    protected SinkSubject<?> subject() {
        SlowOutput pipe = new SlowOutput();
        return new Console(pipe, TestStreams.out(pipe, pipe));
    }

    private record Console(SlowOutput pipe, Streams streams) implements SinkSubject<StdioSettings> {
        @Override
        public Connector<StdioSettings> connector() {
            return new StdioConnector(streams);
        }

        @Override
        public StdioSettings settings() {
            return new StdioSettings(Stream.STDOUT);
        }

        @Override
        public List<String> arrived() {
            return pipe.text().lines().toList();
        }

        @Override
        public boolean canStall() {
            return true;
        }

        @Override
        public void stall() {
            pipe.pause();
        }

        @Override
        public void proceed() {
            pipe.proceed();
        }

        @Override
        public boolean canBreak() {
            return true;
        }

        @Override
        public void breakConnection() {
            pipe.failOnce("No space left on device");
        }
    }

    private StdioSink open(Stream stream) throws Exception {
        StdioSink sink = new StdioSink(streams, stream);
        sink.open(1);
        return sink;
    }

    @Test
    void writesABatchAtOnce() throws Exception {
        outcomes.write(open(Stream.STDOUT), ListBatch.of("one\n", "", "two\n"));
        assertThat(out.text()).isEqualTo("one\ntwo\n");
        assertThat(out.writes).isEqualTo(1);
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void writesToStandardErrorIfToldSo() throws Exception {
        outcomes.write(open(Stream.STDERR), ListBatch.of("one\n"));
        assertThat(err.text()).isEqualTo("one\n");
        assertThat(out.text()).isEmpty();
    }

    @Test
    void saysThatTheReaderHasGone() throws Exception {
        StdioSink sink = open(Stream.STDOUT);
        out.failOnce("Broken pipe");
        assertThatThrownBy(() -> outcomes.write(sink, ListBatch.of("one\n")))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("standard output is closed");
        sink.close();
        assertThatThrownBy(() -> sink.open(2))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("standard output is closed");
    }

    @Test
    void goesOnWhenTheDiskBehindItHasRoomAgain() throws Exception {
        StdioSink sink = open(Stream.STDOUT);
        out.failOnce("No space left on device");
        ListBatch first = ListBatch.of("one\n");
        ListBatch again = first.again(List.of(0L));
        assertThatThrownBy(() -> outcomes.write(sink, first))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("standard output: no space left on device");
        sink.close();
        sink.open(2);
        outcomes.write(sink, again);
        assertThat(out.text()).isEqualTo("one\n");
    }

    @Test
    void doesNotWriteTwiceWhatWasOnItsWayWhenInterrupted() throws Exception {
        StdioSink sink = open(Stream.STDOUT);
        out.pause();
        ListBatch batch = ListBatch.of("one\n", "two\n");
        ListBatch again = batch.again(List.of(0L, 1L));
        BackgroundCall.start(() -> {
                    outcomes.write(sink, batch);
                    return true;
                })
                .interrupted(sink::interrupt);
        assertThat(outcomes.of(0)).isEqualTo(new Outcome.Retry("standard output is blocked"));
        assertThat(outcomes.retried()).containsExactly(0L, 1L);
        out.proceed();
        outcomes.write(sink, again);
        outcomes.write(sink, ListBatch.of(2, List.of("three\n")));
        assertThat(out.text()).isEqualTo("one\ntwo\nthree\n");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void returnsAtOnceFromASecondInterruptedWrite() throws Exception {
        StdioSink sink = open(Stream.STDOUT);
        out.pause();
        ListBatch batch = ListBatch.of("one\n");
        ListBatch again = batch.again(List.of(0L));
        for (ListBatch each : List.of(batch, again)) {
            BackgroundCall.start(() -> {
                        outcomes.write(sink, each);
                        return true;
                    })
                    .interrupted(sink::interrupt);
            assertThat(outcomes.retried()).containsExactly(0L);
        }
        out.proceed();
    }

    @Test
    void waitsForTheBatchOfAnotherSink() throws Exception {
        StdioSink first = open(Stream.STDOUT);
        StdioSink second = open(Stream.STDOUT);
        RecordingOutcomes others = new RecordingOutcomes();
        out.pause();
        BackgroundCall<Boolean> one = BackgroundCall.start(() -> {
            outcomes.write(first, ListBatch.of("one\n"));
            return true;
        });
        one.awaitBlocked();
        BackgroundCall<Boolean> two = BackgroundCall.start(() -> {
            others.write(second, ListBatch.of("two\n"));
            return true;
        });
        two.interrupted(second::interrupt);
        assertThat(others.retried()).containsExactly(0L);
        assertThat(one.isDone()).isFalse();
        out.proceed();
        Boolean _ = one.result(java.time.Duration.ofSeconds(10), "after the reader went on");
        assertThat(out.text()).isEqualTo("one\n");
    }
}
