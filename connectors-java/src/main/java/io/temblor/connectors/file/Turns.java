package io.temblor.connectors.file;

import io.temblor.connectors.file.Tail.Place;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which file is read next, so that each has its turn and no more than a given number are open.
///
/// A tail goes from `WAITING` to `ACTIVE` when a file may be opened, from there to `IDLE` when it is read to
/// its end, and to `ASLEEP` when another one needs the open file.
final class Turns {
    /// How many chunks an active file may yield before one that waits takes its place.
    private static final int TURN = 16;

    private final int mostOpen;
    private final ArrayDeque<Tail> waiting = new ArrayDeque<>();
    private final ArrayDeque<Tail> active = new ArrayDeque<>();
    private final LinkedHashSet<Tail> idle = new LinkedHashSet<>();

    Turns(int mostOpen) {
        this.mostOpen = mostOpen;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && active.isEmpty();
    }

    /// The tail to read next; [#again], [#rest] or [#sleep] must follow.
    @Nullable
    Tail next() {
        while (!waiting.isEmpty() && active.size() < mostOpen) {
            activate(waiting.remove());
        }
        Tail tail = active.poll();
        if (tail != null && !tail.current().isOpen()) {
            makeRoom();
        }
        return tail;
    }

    /// There may be something to read.
    void wake(Tail tail) {
        if (tail.place == Place.IDLE) {
            idle.remove(tail);
        }
        if (tail.place == Place.IDLE && active.size() < mostOpen) {
            activate(tail);
        } else if (tail.place == Place.IDLE || tail.place == Place.ASLEEP) {
            wait(tail);
        }
    }

    /// There may be more to read.
    void again(Tail tail) {
        if (++tail.turn >= TURN && !waiting.isEmpty()) {
            wait(tail);
        } else {
            active.add(tail);
        }
    }

    /// It is read to its end.
    void rest(Tail tail) {
        tail.place = Place.IDLE;
        idle.add(tail);
    }

    /// It is not read until something wakes it.
    void sleep(Tail tail) {
        idle.remove(tail);
        tail.close();
        tail.place = Place.ASLEEP;
    }

    /// The idle tails whose size is not what was read, or which `other` picks.
    List<Tail> grown(java.util.function.Predicate<Tail> other) {
        List<Tail> grown = List.of();
        for (Tail tail : idle) {
            if (hasGrown(tail) || other.test(tail)) {
                grown = grown.isEmpty() ? new ArrayList<>() : grown;
                grown.add(tail);
            }
        }
        return grown;
    }

    private static boolean hasGrown(Tail tail) {
        try {
            return tail.current().size() != tail.current().offset();
        } catch (IOException e) {
            return true;
        }
    }

    private void activate(Tail tail) {
        tail.place = Place.ACTIVE;
        tail.turn = 0;
        active.add(tail);
    }

    private void wait(Tail tail) {
        tail.close();
        tail.place = Place.WAITING;
        waiting.add(tail);
    }

    /// Active tails never exceed the limit, so closing idle ones suffices.
    private void makeRoom() {
        while (!idle.isEmpty() && idle.size() + active.size() >= mostOpen) {
            sleep(idle.getFirst());
        }
    }
}
