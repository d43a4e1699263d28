package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What [io.temblor.connector.Sink] promises, as tests. A sink's own test extends this class and makes the
/// subject.
///
/// Throughout, the batch is hostile: its bytes are poisoned as soon as `write` has returned, and it checks that
/// every event has exactly one final outcome.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class SinkContract {
    /// More than the buffers of a connection hold, at a quarter of a MiB each.
    private static final int MOST_BATCHES = 200;

    /// A fresh subject that shares nothing with earlier ones.
    protected abstract SinkSubject<?> subject() throws Exception;

    /// What a test does with a subject.
    @FunctionalInterface
    private interface Trial {
        void run(SinkSubject<?> subject, SinkRun run) throws Exception;
    }

    private void trial(Trial trial) throws Exception {
        try (SinkSubject<?> subject = subject();
                SinkRun run = SinkRun.of(subject)) {
            trial.run(subject, run);
        }
    }

    private static List<String> payloads(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + "-" + i + " äß€𝄞 " + "x".repeat(i * 7 % 50))
                .toList();
    }

    private static void awaitArrived(SinkSubject<?> subject, List<String> expected) throws Exception {
        if (subject.canReadBack()) {
            boolean _ = Await.upTo(subject.patience(), () -> count(subject) >= expected.size());
            assertThat(subject.arrived()).isEqualTo(expected);
        }
    }

    private static void awaitContained(SinkSubject<?> subject, List<String> expected) throws Exception {
        if (subject.canReadBack()) {
            Await.until(
                    subject.patience(),
                    "all of " + shortened(expected) + " arrive",
                    () -> subject.arrived().containsAll(expected));
            assertThat(subject.arrived()).containsSubsequence(expected);
        }
    }

    private static List<String> shortened(List<String> payloads) {
        return payloads.stream()
                .map(p -> p.substring(0, Math.min(20, p.length())))
                .toList();
    }

    private static int count(SinkSubject<?> subject) {
        try {
            return subject.arrived().size();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void describesItself() throws Exception {
        try (SinkSubject<?> subject = subject()) {
            ConnectorChecks.assertSane(subject.connector(), subject.settings(), Role.SINK, subject.context());
        }
    }

    @Test
    void writesEventsOfSeveralBatchesInOrder() throws Exception {
        trial((subject, run) -> {
            run.open();
            List<String> expected = new ArrayList<>();
            for (int size : List.of(1, 20, 300, 2)) {
                List<String> payloads = payloads("batch-" + size, size);
                run.write(payloads);
                expected.addAll(payloads);
            }
            run.settle();
            assertThat(run.delivered()).isEqualTo(expected);
            awaitArrived(subject, expected);
        });
    }

    @Test
    void opensAgainAfterClose() throws Exception {
        trial((subject, run) -> {
            run.open();
            run.write(payloads("a", 2));
            run.settle();
            run.disconnect();
            run.open();
            run.write(payloads("b", 2));
            run.settle();
            run.disconnect();
            awaitContained(subject, payloads("b", 2));
        });
    }

    @Test
    void closesWithoutHavingWritten() throws Exception {
        trial((subject, run) -> {
            run.open();
            run.disconnect();
            run.open();
            run.write(payloads("a", 1));
            run.settle();
        });
    }

    @Test
    void returnsAtOnceFromSettleAndFlushWhenNothingIsPending() throws Exception {
        trial((subject, run) -> {
            run.open();
            run.write(payloads("a", 2));
            run.settle();
            Boolean _ = BackgroundCall.start(() -> {
                        run.outcomes().settle(run.sink(), 0);
                        run.sink().flush();
                        return true;
                    })
                    .result(Duration.ofSeconds(2), "two seconds after settle(…, 0) and flush()");
        });
    }

    @Test
    void rejectsOneEventAndGoesOn() throws Exception {
        trial((subject, run) -> {
            Optional<ListBatch.Entry> bad = subject.unacceptable();
            assumeTrue(bad.isPresent(), "the outside world takes everything");
            run.open();
            run.write(payloads("a", 2));
            run.write(bad.get());
            run.write(payloads("b", 2));
            run.settle();
            assertThat(run.outcomes().rejected()).containsExactly(2L);
            List<String> expected = new ArrayList<>(payloads("a", 2));
            expected.addAll(payloads("b", 2));
            awaitArrived(subject, expected);
        });
    }

    @Test
    void saysWhatCannotBeReachedAndOpensLater() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canRefuse(), "the outside world refuses nobody");
            subject.refuse();
            for (int attempt = 1; attempt <= 2; attempt++) {
                int now = attempt;
                assertThatThrownBy(() -> run.open(now))
                        .isInstanceOf(ConnectionLostException.class)
                        .hasMessageContaining(subject.place());
                run.disconnect();
            }
            subject.accept();
            run.open(3);
            run.write(payloads("a", 3));
            run.settle();
            awaitArrived(subject, payloads("a", 3));
        });
    }

    @Test
    void toleratesInterruptsWhileNothingBlocks() throws Exception {
        trial((subject, run) -> {
            run.sink().interrupt();
            run.open();
            run.sink().interrupt();
            run.sink().interrupt();
            run.write(payloads("a", 3));
            run.settle();
            awaitArrived(subject, payloads("a", 3));
            run.disconnect();
            run.sink().interrupt();
        });
    }

    @Test
    void returnsFromBlockedWriteWhenInterrupted() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canStall(), "the outside world takes everything at once");
            run.open();
            subject.stall();
            AtomicInteger batches = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
                while (!enough.get() && run.outcomes().retried().isEmpty() && batches.get() < MOST_BATCHES) {
                    run.write(large(batches.getAndIncrement()));
                }
                return true;
            });
            awaitStandstill(batches, writing);
            assertThat(batches).as("batches written until write() blocks").hasValueLessThan(MOST_BATCHES);
            enough.set(true);
            Boolean _ = writing.interrupted(run.sink()::interrupt);
            subject.proceed();
            run.settle();
            awaitContained(subject, run.delivered());
        });
    }

    private static List<String> large(int batch) {
        return IntStream.range(0, 8)
                .mapToObj(i -> batch + "/" + i + " " + "y".repeat(32 * 1024))
                .toList();
    }

    /// Waits until no batch has begun for a fifth of a second.
    private static void awaitStandstill(AtomicInteger batches, BackgroundCall<?> writing) {
        boolean goesOn = true;
        while (goesOn && !writing.isDone()) {
            int seen = batches.get();
            goesOn = Await.upTo(Duration.ofMillis(200), () -> batches.get() != seen);
        }
    }

    @Test
    void losesNoMoreThanItPromisesWhenTheConnectionBreaks() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canBreak(), "there is no connection that could break");
            run.open();
            run.write(payloads("before", 5));
            run.settle();
            awaitArrived(subject, payloads("before", 5));
            subject.breakConnection();
            writeUntilLost(subject, run);
            run.disconnect();
            run.open(2);
            run.rewriteAll();
            run.write(payloads("after", 5));
            run.settle();
            awaitContained(subject, isAtLeastOnce(subject) ? run.delivered() : payloads("after", 5));
        });
    }

    private static void writeUntilLost(SinkSubject<?> subject, SinkRun run) throws Exception {
        AtomicInteger written = new AtomicInteger();
        Await.until(subject.patience(), "write() throws ConnectionLostException", () -> {
            try {
                run.write(payloads("lost-" + written.getAndIncrement(), 2));
                run.outcomes().settle(run.sink(), 0);
                run.sink().flush();
                return false;
            } catch (ConnectionLostException e) {
                return true;
            }
        });
    }

    private static <S extends Record> boolean isAtLeastOnce(SinkSubject<S> subject) {
        return subject.connector().delivery(subject.settings(), Role.SINK).guarantee()
                == Delivery.Guarantee.AT_LEAST_ONCE;
    }
}
