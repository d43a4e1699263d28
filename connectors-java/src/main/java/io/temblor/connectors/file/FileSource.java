package io.temblor.connectors.file;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connectors.file.FileSettings.StartAt;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one file, or all that a glob selects, once or for ever.
///
/// The work is divided: [Scan] looks for files, [Roster] compares what is there with what was there, [Turns]
/// decides which is read next, [Generation] reads one. This class calls them at the right time, and decides
/// what an error costs.
final class FileSource implements Source {
    private static final long SHORTEST_NAP = 1_000_000;
    private static final long LOOK_INTERVAL = 10_000_000;

    /// How many chunks one poll appends at most, so that scans come in time.
    private static final int MOST_CHUNKS = 64;

    /// A scan may take this part of the time, at most.
    private static final int SCAN_SHARE = 20;

    /// During how many scans a renamed file may be untraceable before it counts as gone.
    private static final int MOST_MISSES = 2;

    private final FileSettings settings;
    private final PathPattern pattern;
    private final NanoClock clock;
    private final Reports reports;
    private final Folders folders;
    private final Nap nap = new Nap();

    /// Where reading stands in files of which the engine may know no position; outlives a lost connection.
    private final Map<Path, Position> reached = new HashMap<>();

    private Turns turns;
    private Roster roster;
    private @Nullable Map<Path, Position> resume;
    private long nextScan;
    private long nextLook;
    private long napNanos = SHORTEST_NAP;

    FileSource(FileSettings settings, ConnectorContext context) {
        this(settings, context, Opener.SYSTEM);
    }

    FileSource(FileSettings settings, ConnectorContext context, Opener opener) {
        this.settings = settings;
        pattern = PathPattern.of(settings.path());
        clock = context.clock();
        reports = new Reports(context);
        folders = new Folders(opener);
        turns = new Turns(settings.maxOpenFiles());
        roster = new Roster(turns, new Resume(folders, pattern), reports);
    }

    @Override
    public void open(Map<String, Position> positions, int attempt) throws ConnectionLostException {
        turns = new Turns(settings.maxOpenFiles());
        roster = new Roster(turns, new Resume(folders, pattern), reports);
        Map<Path, Position> all = new HashMap<>(reached);
        positions.forEach((split, position) -> add(all, split, position));
        resume = all;
        nextLook = clock.nanos();
        boolean _ = scan();
    }

    private void add(Map<Path, Position> all, String split, Position position) {
        try {
            Path path = Path.of(split);
            if (position.isResumable() && pattern.matches(path)) {
                all.put(path, position);
            }
        } catch (InvalidPathException e) {
            // no file of ours has such a name
        }
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        long left = maxWaitNanos;
        while (true) {
            if (isScanDue() && !scan()) {
                return PollResult.IDLE;
            }
            if (read(batch)) {
                napNanos = SHORTEST_NAP;
                return turns.isEmpty() ? ended() : PollResult.MORE;
            }
            if (ended() == PollResult.END) {
                return PollResult.END;
            }
            long step = Math.min(left, napNanos);
            if (step <= 0 || !nap.sleep(step)) {
                return PollResult.IDLE;
            }
            left -= step;
            napNanos = Math.min(2 * napNanos, settings.pollInterval().toNanos());
        }
    }

    private boolean isScanDue() {
        return resume != null || settings.follow() && clock.nanos() - nextScan >= 0;
    }

    private PollResult ended() {
        return !settings.follow() && resume == null && roster.isEmpty() ? PollResult.END : PollResult.IDLE;
    }

    @Override
    public void interrupt() {
        nap.wake();
    }

    @Override
    public void close() {
        roster.close();
    }

    /// Looks for files; false if that was interrupted.
    private boolean scan() throws ConnectionLostException {
        long start = clock.nanos();
        Scan scan = Scan.of(pattern, nap::isWoken);
        if (!scan.isWhole()) {
            nap.stayAwake();
            return false;
        }
        folders.forget();
        if (resume != null) {
            begin(scan, resume);
            resume = null;
        } else {
            scan.problems().forEach(reports::problem);
            roster.observe(scan.files(), this::fromStart, start);
        }
        reports.scanned();
        long took = clock.nanos() - start;
        nextScan = start + Math.max(settings.scanInterval().toNanos(), SCAN_SHARE * took);
        return true;
    }

    private void begin(Scan scan, Map<Path, Position> positions) throws ConnectionLostException {
        roster.resume(positions, scan.files(), clock.nanos());
        if (!settings.follow() && scan.files().isEmpty() && roster.isEmpty()) {
            throw new ConnectionLostException(nothing(scan));
        }
        scan.problems().forEach(reports::problem);
        roster.observe(scan.files(), file -> first(file, positions.get(file.path())), clock.nanos());
    }

    private String nothing(Scan scan) {
        return scan.problems().entrySet().stream()
                .findFirst()
                .map(problem -> "`" + problem.getKey() + "`: " + problem.getValue())
                .orElse(
                        pattern.isGlob()
                                ? "`" + settings.path() + "`: no file matches"
                                : "`" + pattern.root() + "`: no such file");
    }

    private Generation first(FoundFile file, @Nullable Position position) {
        if (position != null) {
            reports.unknown(file.path(), position.offset());
        } else if (settings.startAt() == StartAt.END) {
            Generation atEnd = new Generation(file.path(), file, file.size(), Fingerprint.EMPTY);
            reached.put(file.path(), atEnd.position());
            return atEnd;
        }
        return fromStart(file);
    }

    private Generation fromStart(FoundFile file) {
        return new Generation(file.path(), file, 0, Fingerprint.EMPTY);
    }

    private boolean read(SourceBatch batch) throws ConnectionLostException, InterruptedException {
        long now = clock.nanos();
        if (turns.isEmpty() || now - nextLook >= 0) {
            nextLook = now + LOOK_INTERVAL;
            turns.grown(this::isOver).forEach(turns::wake);
        }
        int chunks = 0;
        Tail tail;
        while (chunks < MOST_CHUNKS && !batch.isFull() && (tail = turns.next()) != null) {
            chunks += step(tail, batch) ? 1 : 0;
        }
        return chunks > 0;
    }

    private boolean step(Tail tail, SourceBatch batch) throws ConnectionLostException, InterruptedException {
        try {
            Generation file = tail.current();
            if (!file.isOpen() && !file.open(folders)) {
                miss(tail, batch);
            } else if (file.read(batch, settings.chunkSize().toInt(), reports)) {
                tail.grew(clock.nanos());
                turns.again(tail);
                return true;
            } else if (isOver(tail)) {
                finish(tail, batch);
            } else {
                turns.rest(tail);
            }
        } catch (ClosedByInterruptException e) {
            turns.sleep(tail);
            turns.wake(tail);
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            fail(tail, batch, IoReason.of(e));
        }
        return false;
    }

    private boolean isOver(Tail tail) {
        return !settings.follow()
                || tail.isOver(clock.nanos(), settings.rotationWait().toNanos());
    }

    private void finish(Tail tail, SourceBatch batch) {
        Generation file = tail.current();
        file.end(batch);
        if (!settings.follow()) {
            reached.put(tail.path(), file.position());
        }
        roster.finish(tail);
    }

    /// The file is not where it was: the next scan tells what became of it.
    private void miss(Tail tail, SourceBatch batch) throws ConnectionLostException {
        if (!settings.follow()) {
            fail(tail, batch, "no such file");
        } else if (tail.isRotated() && tail.miss() > MOST_MISSES) {
            reports.gone(tail.path(), tail.unread());
            finish(tail, batch);
        } else {
            turns.sleep(tail);
        }
    }

    /// What cannot be read is tried again at the next scan, or costs this file alone, or the connection if it
    /// is the only one.
    private void fail(Tail tail, SourceBatch batch, String reason) throws ConnectionLostException {
        if (!settings.follow() && !pattern.isGlob()) {
            turns.sleep(tail);
            throw new ConnectionLostException("`" + tail.path() + "`: " + reason);
        }
        reports.problem(tail.path(), reason);
        if (!settings.follow()) {
            tail.current().fail(batch, reason);
            roster.finish(tail);
        } else if (tail.isRotated()) {
            miss(tail, batch);
        } else {
            turns.sleep(tail);
        }
    }
}
