package io.temblor.pipeline.window;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Groups in the order of a number that each of them has, where the numbers change often and the first alone is asked
/// for: a heap that is put right only when it is asked. A group whose number has grown stays where it was until it
/// comes to the top, and then sinks to its place.
///
/// **Threading.** One thread at a time.
abstract class GroupQueue {
    private record Place(Group group, long number, long serial) {}

    private final PriorityQueue<Place> heap =
            new PriorityQueue<>(Comparator.comparingLong(Place::number).thenComparingLong(Place::serial));
    private long serial;
    private long lowest = Long.MAX_VALUE;
    private boolean isLowestKnown = true;

    /// The number of a group now; [Long#MAX_VALUE] if it is not to be in the queue.
    abstract long number(Group group);

    /// The number with which a group is in the queue, which is not above that of now.
    abstract long queued(Group group);

    abstract void setQueued(Group group, long number);

    /// The number of a group may have changed.
    ///
    /// **Hot path.** If it has not, nothing is done.
    void update(Group group) {
        long now = number(group);
        long before = queued(group);
        if (now < before) {
            put(group, now);
        } else if (now > before && before == lowest) {
            isLowestKnown = false;
        }
    }

    private void put(Group group, long number) {
        setQueued(group, number);
        heap.add(new Place(group, number, serial++));
        lowest = Math.min(lowest, number);
    }

    /// The group with the lowest number, or null if there is none.
    @Nullable
    Group first() {
        for (Place top = heap.peek(); top != null; top = heap.peek()) {
            Group group = top.group;
            if (top.number == queued(group)) {
                long now = number(group);
                if (now == top.number) {
                    return group;
                }
                heap.remove();
                setQueued(group, Long.MAX_VALUE);
                update(group);
            } else {
                heap.remove();
            }
        }
        return null;
    }

    /// The lowest number, or [Long#MAX_VALUE].
    long lowest() {
        if (!isLowestKnown) {
            Group first = first();
            lowest = first == null ? Long.MAX_VALUE : queued(first);
            isLowestKnown = true;
        }
        return lowest;
    }

    /// Takes out a group, which may come back.
    void remove(Group group) {
        if (queued(group) == lowest) {
            isLowestKnown = false;
        }
        setQueued(group, Long.MAX_VALUE);
    }
}
