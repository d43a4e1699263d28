package io.temblor.pipeline.stage;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.Split;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs one source: opens it, polls it, opens it again when its connection is lost, and tells it what is
/// settled.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** `resumeFrom`? · (`step` | `settle` | `positions`)* · `rest`? · `settle`* · `close`.
public final class SourceReader {

    /// What a step found.
    public enum Progress {
        /// There may be more at once.
        BUSY,
        /// There was nothing; the source has waited as long as it was allowed to.
        IDLE,
        /// The connection is lost; [#waitNanos] says how long to wait.
        WAITING,
        /// There will be no more events.
        ENDED,
        /// The source is broken and will not be tried again.
        FAILED
    }

    /// A position that may be committed when all lanes have come so far.
    private record Mark(Split split, Position position, long[] sequences) {}

    private final String name;
    private final Source source;
    private final Intake intake;
    private final Inlet inlet;
    private final NanoClock clock;
    private final Backoff backoff;
    private final FailureLog log;
    private final Committed committed;
    private final Map<String, Position> resume;
    private final Deque<Mark> marks = new ArrayDeque<>();

    private Progress state = Progress.BUSY;
    private boolean open;
    private boolean released;
    private int attempt;
    private long retryAtNanos;
    private @Nullable String failure;

    /// Takes what has been committed, to be kept for the next start.
    @FunctionalInterface
    public interface Committed {
        void committed(String split, Position position);
    }

    /// What a reader works with.
    ///
    /// @param resume where to continue, by split
    record Parts(
            String name,
            Source source,
            Intake.Setup intake,
            Inlet inlet,
            NanoClock clock,
            Backoff backoff,
            FailureLog log,
            Committed committed,
            Map<String, Position> resume) {}

    SourceReader(Parts parts) {
        this.name = parts.name();
        this.source = parts.source();
        this.intake = new Intake(parts.intake(), parts.inlet());
        this.inlet = parts.inlet();
        this.clock = parts.clock();
        this.backoff = parts.backoff();
        this.log = parts.log();
        this.committed = parts.committed();
        this.resume = new LinkedHashMap<>(parts.resume());
    }

    /// The connector's name.
    public String name() {
        return name;
    }

    /// Says where to continue. Only before the first [#step].
    ///
    /// @param positions by split
    public void resumeFrom(Map<String, Position> positions) {
        resume.putAll(positions);
    }

    /// Where to continue behind what has been read so far, by split. A source that cannot read again has no such
    /// positions.
    public Map<String, Position> positions() {
        return new LinkedHashMap<>(resume);
    }

    /// Does the next thing: opens, or polls once. After [Progress#ENDED] and [Progress#FAILED] it does
    /// nothing more.
    ///
    /// @param maxWaitNanos how long the source may wait for events
    public Progress step(long maxWaitNanos) throws InterruptedException {
        if (state == Progress.ENDED || state == Progress.FAILED) {
            return state;
        }
        if (!open && waitNanos() > 0) {
            return Progress.WAITING;
        }
        try {
            if (!open) {
                open();
            }
            state = poll(maxWaitNanos);
        } catch (ConnectionLostException e) {
            state = lost(e);
        } catch (RuntimeException e) {
            log.defect("the source `" + name + "` failed and is stopped", e);
            state = broken(String.valueOf(e));
        }
        return state;
    }

    /// How long to wait before the connection is tried again, in nanoseconds.
    public long waitNanos() {
        return open ? 0 : Math.max(0, retryAtNanos - clock.nanos());
    }

    /// Why the source has failed, if it has.
    public @Nullable String failure() {
        return failure;
    }

    /// Ends reading, because the flow stops: incomplete events of connections that cannot be read again are
    /// given up by name.
    public void rest(String reason) {
        if (state != Progress.ENDED && state != Progress.FAILED) {
            intake.begin();
            intake.abandonAll(reason);
            publish();
            state = Progress.ENDED;
        }
    }

    /// Commits what is settled.
    ///
    /// @param settled by lane, the sequence up to which everything is
    public void settle(long[] settled) {
        @Nullable Mark last = null;
        while (!marks.isEmpty() && isSettled(marks.peek(), settled)) {
            Mark mark = marks.remove();
            if (last != null && last.split() != mark.split()) {
                commit(last);
            }
            last = mark;
        }
        if (last != null) {
            commit(last);
        }
    }

    /// Whether everything that was read is committed.
    public boolean isSettled() {
        return marks.isEmpty();
    }

    /// Asks a blocked step to return. Any thread.
    public void interrupt() {
        source.interrupt();
    }

    /// Ends the use of the source.
    public void close() {
        disconnect();
        if (!released) {
            released = true;
            quietly(source::release, "release what it holds");
        }
    }

    private void disconnect() {
        if (open) {
            open = false;
            quietly(source::close, "close");
        }
    }

    private void open() throws ConnectionLostException, InterruptedException {
        attempt++;
        open = true;
        source.open(Map.copyOf(resume), attempt);
    }

    private Progress poll(long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        intake.begin();
        try {
            PollResult result = source.poll(intake, maxWaitNanos);
            return switch (result) {
                case MORE -> Progress.BUSY;
                case IDLE -> intake.events() > 0 ? Progress.BUSY : Progress.IDLE;
                case END -> Progress.ENDED;
            };
        } finally {
            publish();
        }
    }

    private void publish() {
        inlet.publish();
        if (intake.events() > 0) {
            backoff.succeeded();
            attempt = 0;
        }
        List<SplitReader> moved = intake.takeMoved();
        if (intake.isRefused() || moved.isEmpty()) {
            return;
        }
        for (SplitReader split : moved) {
            resume.put(split.split().id(), split.reached());
            marks.add(new Mark(split.split(), split.reached(), claimed()));
        }
    }

    private long[] claimed() {
        long[] sequences = new long[inlet.lanes()];
        for (int lane = 0; lane < sequences.length; lane++) {
            sequences[lane] = inlet.claimed(lane);
        }
        return sequences;
    }

    private Progress lost(ConnectionLostException e) {
        intake.begin();
        intake.abandonAll("the connection was lost: " + e.getMessage());
        publish();
        disconnect();
        if (e instanceof ConnectionGoneException) {
            return broken(String.valueOf(e.getMessage()));
        }
        long delay = backoff.failed();
        if (delay < 0) {
            return broken("gave up after " + backoff.failures() + " attempts: " + e.getMessage());
        }
        retryAtNanos = clock.nanos() + delay;
        log.say(e.getMessage() + "; trying again in " + Backoff.text(delay));
        return Progress.WAITING;
    }

    private Progress broken(String why) {
        disconnect();
        failure = why;
        return Progress.FAILED;
    }

    private void commit(Mark mark) {
        committed.committed(mark.split().id(), mark.position());
        if (!open) {
            return;
        }
        try {
            source.committed(mark.split(), mark.position());
        } catch (RuntimeException e) {
            log.defect("the source `" + name + "` failed to take the committed position " + mark.position(), e);
        }
    }

    private static boolean isSettled(Mark mark, long[] settled) {
        for (int lane = 0; lane < settled.length; lane++) {
            if (mark.sequences()[lane] > settled[lane]) {
                return false;
            }
        }
        return true;
    }

    private void quietly(Runnable call, String what) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.defect("the source `" + name + "` failed to " + what, e);
        }
    }
}
