package io.temblor.connectors.ffi.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.PollResult;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WakingSourceTest {
    private static final long LONG_NANOS = Duration.ofSeconds(30).toNanos();

    private final TestContext context = new TestContext();
    private final RecordingBatch batch = new RecordingBatch();

    private Source source(int count, Duration every) throws Exception {
        NativeConnector connector = Native.connector(Compiler.library("waking"), "waking");
        return connector.source(Native.settings(Map.of("count", count, "every", every.toNanos())), context);
    }

    @Test
    void isWokenForEveryMessageAndLosesNone() throws Exception {
        Source source = source(20_000, Duration.ofNanos(1));
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            PollResult _ = BackgroundCall.start(() -> pollToEnd(source))
                    .result(Duration.ofSeconds(20), "with a message every few microseconds");
        }
        List<String> expected =
                IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
        assertThat(batch.messages()).isEqualTo(expected);
    }

    private PollResult pollToEnd(Source source) throws Exception {
        PollResult result = PollResult.IDLE;
        while (result != PollResult.END) {
            result = batch.poll(source, LONG_NANOS);
        }
        return result;
    }

    @Test
    void sleepsBetweenMessages() throws Exception {
        Source source = source(10, Duration.ofMillis(20));
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            pollToEnd(source);
        }
        assertThat(context.count("polls")).isBetween(10L, 40L);
    }

    @Test
    void isInterruptedWhileItSleeps() throws Exception {
        Source source = source(1, Duration.ofMinutes(1));
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            assertThat(BackgroundCall.start(() -> batch.poll(source, LONG_NANOS))
                            .interrupted(source::interrupt))
                    .isEqualTo(PollResult.IDLE);
        }
    }
}
