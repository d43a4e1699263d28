package io.temblor.connectors.file;

import java.nio.file.Path;
import java.util.ArrayDeque;

/// One path that is read, with the files that have stood there: the oldest that is not finished comes first,
/// the one that stands there now last.
final class Tail {
    /// Where a tail waits for its next turn; [Turns] moves it.
    enum Place {
        /// Read to its end and closed; only a scan wakes it.
        ASLEEP,
        /// There is something to read, once a file may be opened.
        WAITING,
        /// Read in turn with others.
        ACTIVE,
        /// Read to its end and open, so that growth is soon seen.
        IDLE
    }

    private final Path path;
    private final History history;
    private final ArrayDeque<Generation> generations = new ArrayDeque<>();
    private boolean gone;
    private long quietSince;
    private long seenSize;
    private long seenModified;
    private int misses;

    Place place = Place.ASLEEP;
    int turn;

    Tail(Path path, History history, Generation first) {
        this.path = path;
        this.history = history;
        first.remember(history);
        generations.add(first);
    }

    Path path() {
        return path;
    }

    Generation current() {
        return generations.getFirst();
    }

    Generation newest() {
        return generations.getLast();
    }

    /// Whether the path does not name the current file any more.
    boolean isRotated() {
        return gone || generations.size() > 1;
    }

    boolean isGone() {
        return gone;
    }

    boolean holds(Object key) {
        return generations.stream().anyMatch(one -> one.key().equals(key));
    }

    /// How many bytes of the current file were seen by a scan, but not read.
    long unread() {
        return generations.size() > 1 ? 0 : seenSize - current().offset();
    }

    /// The newest file stands at the path; says whether it looks as if it had changed since it was last seen.
    boolean seen(FoundFile file) {
        boolean changed = file.size() != newest().offset() || file.modified() != seenModified;
        gone = false;
        seenSize = file.size();
        seenModified = file.modified();
        return changed;
    }

    void add(Generation next, FoundFile file, long now) {
        seen(file);
        next.remember(history);
        generations.addLast(next);
        quietSince = now;
    }

    /// A file that stood at the path before the one that stands there now.
    void queue(Generation renamed) {
        renamed.remember(history);
        generations.addLast(renamed);
    }

    /// Nothing stands at the path any more.
    void vanish(long now) {
        gone = true;
        quietSince = now;
    }

    void grew(long now) {
        quietSince = now;
        misses = 0;
    }

    /// Counts scans during which the current file could not be found anywhere.
    int miss() {
        return ++misses;
    }

    /// Whether the current file, read to its end, will hardly be written to any more: who writes may go on for
    /// a while with a file that was renamed, unless there have been two newer ones since.
    boolean isOver(long now, long wait) {
        return generations.size() > 2 || isRotated() && now - quietSince >= wait;
    }

    /// Takes the current file away, and remembers how far it was read; false if there is no other.
    boolean advance() {
        history.add(generations.removeFirst().reached());
        misses = 0;
        return !generations.isEmpty();
    }

    void close() {
        generations.forEach(Generation::close);
    }
}
