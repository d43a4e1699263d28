package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Delivery;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What [io.temblor.connector.Source] promises, as tests. A source's own test extends this class and makes the
/// subject.
///
/// Throughout, the batch is hostile: its buffers lie between guards and are poisoned as soon as they are
/// appended.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class SourceContract {
    private static final long LONG_NANOS = Duration.ofSeconds(30).toNanos();

    /// A fresh subject that shares nothing with earlier ones.
    protected abstract SourceSubject<?> subject() throws Exception;

    /// What a test does with a subject.
    @FunctionalInterface
    private interface Trial {
        void run(SourceSubject<?> subject, SourceRun run) throws Exception;
    }

    private void trial(Trial trial) throws Exception {
        trial(Integer.MAX_VALUE, trial);
    }

    private void trial(int capacity, Trial trial) throws Exception {
        try (SourceSubject<?> subject = subject();
                SourceRun run = SourceRun.withCapacity(capacity, subject)) {
            trial.run(subject, run);
        }
    }

    private static List<String> payloads(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + "-" + i + " äß€𝄞 " + "x".repeat(i * 7 % 50))
                .toList();
    }

    @Test
    void describesItself() throws Exception {
        try (SourceSubject<?> subject = subject()) {
            ConnectorChecks.assertSane(subject.connector(), subject.settings(), Role.SOURCE, subject.context());
        }
    }

    @Test
    void emitsWhatIsOfferedInOrder() throws Exception {
        trial((subject, run) -> {
            run.open();
            List<String> expected = new ArrayList<>();
            for (String round : List.of("a", "b", "c")) {
                expected.addAll(subject.offer(payloads(round, 20)));
                run.pollUntil(expected.size());
            }
            run.pollRest();
            assertInOrder(run.received(), expected);
        });
    }

    @Test
    void emitsEverythingIntoBatchesOfCapacityOne() throws Exception {
        trial(1, (subject, run) -> {
            run.open();
            List<String> expected = subject.offer(payloads("a", 15));
            run.pollUntil(expected.size());
            run.pollRest();
            assertInOrder(run.received(), expected);
        });
    }

    /// Order is kept within a split; between splits there is none.
    private static void assertInOrder(List<Received> received, List<String> expected) {
        Map<String, List<String>> bySplit = Received.bySplit(received);
        if (bySplit.size() == 1) {
            assertThat(bySplit.values().iterator().next()).isEqualTo(expected);
            return;
        }
        assertThat(received).extracting(Received::text).containsExactlyInAnyOrderElementsOf(expected);
        bySplit.values().forEach(texts -> assertThat(expected).containsSubsequence(texts));
    }

    @Test
    void returnsAtOnceFromPollWithoutWait() throws Exception {
        trial((subject, run) -> {
            run.open();
            int offered = subject.offer(payloads("a", 3)).size();
            run.pollUntil(offered);
            for (int i = 0; i < 5; i++) {
                assertReturnsWithin(Duration.ofSeconds(1), run, 0);
            }
        });
    }

    @Test
    void waitsNoLongerThanItIsTold() throws Exception {
        trial((subject, run) -> {
            run.open();
            int offered = subject.offer(payloads("a", 3)).size();
            run.pollUntil(offered);
            run.pollRest();
            assertReturnsWithin(
                    Duration.ofSeconds(2), run, Duration.ofMillis(50).toNanos());
        });
    }

    private static void assertReturnsWithin(Duration limit, SourceRun run, long maxWaitNanos) throws Exception {
        PollResult _ = BackgroundCall.start(() -> run.poll(maxWaitNanos))
                .result(limit, "after poll(…, " + maxWaitNanos + ") and " + limit.toMillis() + " ms");
    }

    @Test
    void returnsFromBlockedPollWhenInterrupted() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canInterrupt(), "no call blocks longer than its wait");
            run.open();
            int offered = subject.offer(payloads("a", 3)).size();
            run.pollUntil(offered);
            run.pollRest();
            PollResult _ = BackgroundCall.start(() -> run.poll(LONG_NANOS)).interrupted(run.source()::interrupt);
            offered += subject.offer(payloads("b", 3)).size();
            run.pollUntil(offered);
        });
    }

    @Test
    void toleratesInterruptsWhileNothingBlocks() throws Exception {
        trial((subject, run) -> {
            run.source().interrupt();
            run.open();
            run.source().interrupt();
            run.source().interrupt();
            int offered = subject.offer(payloads("a", 3)).size();
            run.pollUntil(offered);
            run.disconnect();
            run.source().interrupt();
        });
    }

    @Test
    void opensAgainAfterClose() throws Exception {
        trial((subject, run) -> {
            run.open();
            run.pollUntil(subject.offer(payloads("a", 3)).size());
            run.disconnect();
            run.open(Received.positions(run.received()), 1);
            run.pollUntilContained(subject.offer(payloads("b", 3)));
        });
    }

    @Test
    void closesWithoutHavingPolled() throws Exception {
        trial((subject, run) -> {
            run.open();
            run.disconnect();
            run.open();
            run.pollUntilContained(subject.offer(payloads("a", 1)));
        });
    }

    @Test
    void saysWhatCannotBeReachedAndOpensLater() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canRefuse(), "the outside world refuses nobody");
            subject.refuse();
            for (int attempt = 1; attempt <= 2; attempt++) {
                int now = attempt;
                assertThatThrownBy(() -> run.open(Map.of(), now))
                        .isInstanceOf(ConnectionLostException.class)
                        .hasMessageContaining(subject.place());
                run.disconnect();
            }
            subject.accept();
            run.open(Map.of(), 3);
            run.pollUntilContained(subject.offer(payloads("a", 3)));
        });
    }

    @Test
    void losesNoMoreThanItPromisesWhenTheConnectionBreaks() throws Exception {
        trial(1, (subject, run) -> {
            assumeTrue(subject.canBreak(), "there is no connection that could break");
            run.open();
            List<String> before = subject.offer(payloads("a", 6));
            run.pollUntil(2);
            subject.breakConnection();
            run.pollUntilLost();
            run.disconnect();
            run.open(Received.positions(run.received()), 2);
            List<String> after = subject.offer(payloads("b", 4));
            run.pollUntilContained(after);
            if (guarantee(subject) == Delivery.Guarantee.AT_LEAST_ONCE) {
                run.pollUntilContained(before);
            }
        });
    }

    private static <S extends Record> Delivery.Guarantee guarantee(SourceSubject<S> subject) {
        return subject.connector().delivery(subject.settings(), Role.SOURCE).guarantee();
    }

    @Test
    void emitsExactlyTheRestWhenResumedBehindAnyEvent() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canResume(), "the source cannot resume");
            run.open();
            int offered = subject.offer(payloads("a", 12)).size();
            run.pollUntil(offered);
            run.disconnect();
            List<Received> all = run.received();
            assumeTrue(all.stream().anyMatch(e -> e.after().isResumable()), "the source cannot resume");
            for (int taken = 1; taken <= all.size(); taken++) {
                if (all.get(taken - 1).after().isResumable()) {
                    assertResumes(subject, all.subList(0, taken), all.subList(taken, all.size()));
                }
            }
        });
    }

    private static void assertResumes(SourceSubject<?> subject, List<Received> taken, List<Received> rest)
            throws Exception {
        Map<String, Position> positions = Received.positions(taken);
        try (SourceRun resumed = SourceRun.of(subject).open(positions, 1)) {
            resumed.pollUntil(rest.size());
            resumed.pollRest();
            assertThat(Received.bySplit(resumed.received()))
                    .as("resumed at %s, after %s", positions, taken.getLast().text())
                    .isEqualTo(Received.bySplit(rest));
        }
    }

    @Test
    void acceptsCommitsInGrowingOrder() throws Exception {
        trial((subject, run) -> {
            run.open();
            int offered = 0;
            int committed = 0;
            for (String round : List.of("a", "b")) {
                offered += subject.offer(payloads(round, 4)).size();
                run.pollUntil(offered);
                committed = commit(run, committed);
            }
            run.pollRest();
        });
    }

    @Test
    void endsAndAcceptsTheLastCommits() throws Exception {
        trial((subject, run) -> {
            assumeTrue(subject.canEnd(), "the outside world never ends");
            run.open();
            List<String> expected = subject.offer(payloads("a", 5));
            run.pollUntil(expected.size());
            subject.end();
            run.pollToEnd();
            assertInOrder(run.received(), expected);
            commit(run, 0);
        });
    }

    private static int commit(SourceRun run, int from) {
        List<Received> received = run.received();
        for (Received event : received.subList(from, received.size())) {
            if (event.after().isResumable()) {
                run.source().committed(event.split(), event.after());
            }
        }
        return received.size();
    }
}
