package io.temblor.connectors.file;

import io.temblor.connector.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All tails of a source. It learns from scans which paths and files there are, and sees to it that no file is
/// read under two names.
final class Roster {
    /// Where reading begins in a file that was not there before.
    interface Beginning {
        Generation of(FoundFile file);
    }

    private final Turns turns;
    private final Resume renamed;
    private final Reports reports;
    private final Map<Path, Tail> tails = new HashMap<>();
    private final Map<Object, Tail> owners = new HashMap<>();
    private final Map<Path, History> histories = new HashMap<>();

    /// Files that were read under a name which is not theirs any more.
    private final Map<Object, History.Past> finished = new HashMap<>();

    Roster(Turns turns, Resume renamed, Reports reports) {
        this.turns = turns;
        this.renamed = renamed;
        this.reports = reports;
    }

    boolean isEmpty() {
        return tails.isEmpty();
    }

    /// Takes up the files to which positions belong, before the first [#observe].
    void resume(Map<Path, Position> positions, List<FoundFile> files, long now) {
        Map<Path, FoundFile> there = new HashMap<>();
        files.forEach(file -> there.put(file.path(), file));
        recall(positions, files);
        positions.forEach((path, position) -> {
            FoundFile present = there.get(path);
            Generation file = renamed.find(path, present, position);
            if (file != null && !owners.containsKey(file.key())) {
                Tail tail = takeUp(path, file);
                if (present == null || !present.key().equals(file.key())) {
                    catchUp(tail, now);
                }
            }
        });
    }

    /// Learns from positions which files were read before under the same path, and finds those that are still
    /// there.
    private void recall(Map<Path, Position> positions, List<FoundFile> files) {
        Map<Long, History.Past> pasts = new HashMap<>();
        positions.forEach((path, position) -> History.of(position).stream()
                .skip(1)
                .forEach(past -> {
                    history(path).add(past);
                    pasts.merge(
                            past.identity().inode(), past, (one, other) -> one.offset() < other.offset() ? other : one);
                }));
        for (FoundFile file : pasts.isEmpty() ? List.<FoundFile>of() : files) {
            History.Past past = pasts.get(file.inode());
            if (past != null && Resume.isIt(file, past)) {
                finished.put(file.key(), past);
            }
        }
    }

    private History history(Path path) {
        return histories.computeIfAbsent(path, _ -> new History());
    }

    private Tail takeUp(Path path, Generation file) {
        Tail tail = new Tail(path, history(path), file);
        finished.remove(file.key());
        add(tail);
        return tail;
    }

    /// The file was renamed while nobody looked.
    private void catchUp(Tail tail, long now) {
        tail.vanish(now);
        Generation file = tail.current();
        reports.resumed(tail.path(), file.location(), file.offset());
        queueBetween(tail, file.location());
    }

    private void queueBetween(Tail tail, Path old) {
        for (Generation next : renamed.between(tail.path(), old, history(tail.path()))) {
            queue(tail, next);
        }
    }

    private void queue(Tail tail, Generation next) {
        if (!owners.containsKey(next.key())) {
            reports.resumed(tail.path(), next.location(), 0);
            tail.queue(next);
            owners.put(next.key(), tail);
        }
    }

    /// Compares what is there with what was there.
    void observe(List<FoundFile> files, Beginning beginning, long now) {
        Set<Path> there = new HashSet<>();
        Set<Object> keys = new HashSet<>();
        List<FoundFile> fresh = new ArrayList<>();
        for (FoundFile file : files) {
            there.add(file.path());
            keys.add(file.key());
            if (!tails.containsKey(file.path())) {
                fresh.add(file);
            } else {
                again(tails.get(file.path()), file, beginning, now);
            }
        }
        tails.values().stream().filter(tail -> !there.contains(tail.path())).forEach(tail -> vanish(tail, now));
        fresh.sort(Comparator.comparing(FoundFile::path));
        fresh.forEach(file -> meet(file, beginning));
        finished.keySet().retainAll(keys);
        forget(files);
    }

    /// Histories must not grow for ever: they are for files that can still be met.
    private void forget(List<FoundFile> files) {
        if (histories.entrySet().stream()
                .anyMatch(one -> one.getValue().isLong() || !tails.containsKey(one.getKey()))) {
            Set<Long> inodes = new HashSet<>();
            files.forEach(file -> inodes.add(file.inode()));
            histories.forEach((path, history) -> history.keepOnly(inodes, tails.containsKey(path)));
            histories.entrySet().removeIf(one -> one.getValue().isEmpty() && !tails.containsKey(one.getKey()));
        }
    }

    private void meet(FoundFile file, Beginning beginning) {
        if (!owners.containsKey(file.key())) {
            Tail tail = new Tail(file.path(), history(file.path()), begin(file, beginning));
            tail.seen(file);
            add(tail);
        }
    }

    private void again(Tail tail, FoundFile file, Beginning beginning, long now) {
        if (tail.newest().key().equals(file.key())) {
            if (tail.seen(file) || tail.isRotated()) {
                turns.wake(tail);
            }
        } else if (owners.containsKey(file.key())) {
            vanish(tail, now);
        } else {
            replace(tail, file, beginning, now);
        }
    }

    private void replace(Tail tail, FoundFile file, Beginning beginning, long now) {
        reports.rotated(tail.path());
        Path old = renamed.nameNow(tail.newest());
        if (old != null) {
            queueBetween(tail, old);
        }
        Generation next = begin(file, beginning);
        owners.put(next.key(), tail);
        tail.add(next, file, now);
        turns.wake(tail);
    }

    private void vanish(Tail tail, long now) {
        if (!tail.isGone()) {
            tail.vanish(now);
            reports.removed(tail.path());
        }
        turns.wake(tail);
    }

    /// A file that was read under another name goes on where that ended.
    private Generation begin(FoundFile file, Beginning beginning) {
        History.Past before = finished.remove(file.key());
        return before == null
                ? beginning.of(file)
                : new Generation(
                        file.path(), file, before.offset(), before.identity().head());
    }

    private void add(Tail tail) {
        tails.put(tail.path(), tail);
        owners.put(tail.current().key(), tail);
        turns.wake(tail);
    }

    /// The current file of the tail is read to its end; the next one, if there is one, takes its place.
    void finish(Tail tail) {
        Generation file = tail.current();
        owners.remove(file.key());
        finished.put(file.key(), file.reached());
        turns.sleep(tail);
        if (tail.advance()) {
            turns.wake(tail);
        } else {
            tails.remove(tail.path());
        }
    }

    void close() {
        tails.values().forEach(Tail::close);
    }
}
