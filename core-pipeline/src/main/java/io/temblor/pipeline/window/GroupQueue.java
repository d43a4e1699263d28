package io.temblor.pipeline.window;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Groups in the order of a number that each of them has, where the numbers change often and the first alone is asked
/// for: a heap that is put right only when it is asked. A group whose number has grown stays where it was until it
/// comes to the top, and then sinks to its place. Of those with the same number, the older group is the first.
///
/// Each group knows its places in the heaps, so that it can be taken out of them without a search. The numbers lie
/// beside the groups, so that to compare two of them neither group is fetched from memory.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Nothing is allocated for an event.
abstract class GroupQueue {
    private static final int LEAST = 16;

    private final int queue;
    private @Nullable Group[] heap = new @Nullable Group[LEAST];

    /// With which number each group is in the heap: it is not above that of now.
    private long[] numbers = new long[LEAST];

    private int size;

    /// @param queue which of a group's places is that in this queue
    GroupQueue(int queue) {
        this.queue = queue;
    }

    /// The number of a group now; [Long#MAX_VALUE] if it is not to be in the queue.
    abstract long number(Group group);

    int size() {
        return size;
    }

    /// The number of a group may have changed.
    void update(Group group) {
        long now = number(group);
        int place = group.place(queue);
        if (place < 0) {
            add(group, now);
        } else if (now < numbers[place]) {
            rise(group, now, place);
        }
    }

    private void add(Group group, long number) {
        if (number != Long.MAX_VALUE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            rise(group, number, size++);
        }
    }

    /// The group with the lowest number, or null if there is none.
    @Nullable
    Group first() {
        while (size > 0) {
            Group top = at(0);
            long now = number(top);
            if (now == numbers[0]) {
                return top;
            }
            if (now == Long.MAX_VALUE) {
                remove(top);
            } else {
                sink(top, now, 0);
            }
        }
        return null;
    }

    /// The lowest number, or [Long#MAX_VALUE].
    long lowest() {
        return first() == null ? Long.MAX_VALUE : numbers[0];
    }

    /// Takes out a group, which may come back.
    void remove(Group group) {
        if (!group.isIn(queue)) {
            return;
        }
        int gap = group.place(queue);
        group.leave(queue);
        Group last = at(--size);
        heap[size] = null;
        if (last != group) {
            long number = numbers[size];
            sink(last, number, gap);
            rise(last, number, last.place(queue));
        }
    }

    private Group at(int place) {
        Group group = heap[place];
        if (group == null) {
            throw new AssertionError("the heap of " + size + " groups has none at " + place);
        }
        return group;
    }

    private void put(Group group, long number, int place) {
        heap[place] = group;
        numbers[place] = number;
        group.setPlace(queue, place);
    }

    private void rise(Group group, long number, int from) {
        int place = from;
        while (place > 0) {
            int above = (place - 1) / 2;
            if (!isBefore(group, number, above)) {
                break;
            }
            put(at(above), numbers[above], place);
            place = above;
        }
        put(group, number, place);
    }

    private void sink(Group group, long number, int from) {
        int place = from;
        for (int below = firstBelow(place); below < size; below = firstBelow(place)) {
            if (isBefore(group, number, below)) {
                break;
            }
            put(at(below), numbers[below], place);
            place = below;
        }
        put(group, number, place);
    }

    /// The lower one of the two places below a place.
    private int firstBelow(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        return right < size && isBefore(at(right), numbers[right], left) ? right : left;
    }

    private boolean isBefore(Group group, long number, int place) {
        long others = numbers[place];
        return number < others || number == others && group.serial() < at(place).serial();
    }
}
