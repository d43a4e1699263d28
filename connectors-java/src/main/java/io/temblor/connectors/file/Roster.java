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
import org.jspecify.annotations.Nullable;

/// All tails of a source. It learns from scans which paths and files there are, and sees to it that no file is read
/// under two names.
final class Roster {
    /// Where reading begins in a file that was not there before.
    interface Beginning {
        Generation of(FoundFile file);
    }

    /// How far a file was read that was renamed since.
    private record Finished(long offset, Fingerprint head) {}

    private final Turns turns;
    private final Reports reports;
    private final Map<Path, Tail> tails = new HashMap<>();
    private final Map<Object, Tail> owners = new HashMap<>();
    private final Map<Object, Finished> finished = new HashMap<>();

    Roster(Turns turns, Reports reports) {
        this.turns = turns;
        this.reports = reports;
    }

    boolean isEmpty() {
        return tails.isEmpty();
    }

    /// Takes up the files to which positions belong, before the first [#observe].
    void resume(Map<Path, Position> positions, List<FoundFile> files, Resume resume) {
        Map<Path, FoundFile> there = new HashMap<>();
        files.forEach(file -> there.put(file.path(), file));
        positions.forEach((path, position) -> {
            FoundFile now = there.get(path);
            Generation file = resume.find(path, now, position);
            if (file != null && !owners.containsKey(file.key())) {
                takeUp(path, file, now);
            }
        });
    }

    private void takeUp(Path path, Generation file, @Nullable FoundFile now) {
        boolean gone = now == null || !now.key().equals(file.key());
        if (gone) {
            reports.resumed(path, file.location(), file.offset());
        }
        add(new Tail(path, file, gone));
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
    }

    private void meet(FoundFile file, Beginning beginning) {
        if (!owners.containsKey(file.key())) {
            Tail tail = new Tail(file.path(), begin(file, beginning), false);
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
        Finished before = finished.remove(file.key());
        return before == null ? beginning.of(file) : new Generation(file.path(), file, before.offset, before.head);
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
        finished.put(file.key(), new Finished(file.offset(), file.head()));
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
