package io.temblor.pipeline.aggregate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counters by the hashes of their values, and the lowest of them: a hash table with open addressing, and a
/// binary heap.
final class CounterTable {
    private @Nullable Counter[] slots = new @Nullable Counter[32];
    private Counter[] heap = new Counter[16];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    Counter find(long hash) {
        return slots[slot(hash)];
    }

    /// Where a hash is, or would be.
    private int slot(long hash) {
        int at = home(hash);
        for (Counter found = slots[at]; found != null && found.hash != hash; found = slots[at]) {
            at = next(at);
        }
        return at;
    }

    private int home(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /// @param counter of a value that has none
    void add(Counter counter) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
            slots = new @Nullable Counter[4 * size];
            for (int i = 0; i < size; i++) {
                slots[slot(heap[i].hash)] = heap[i];
            }
        }
        slots[slot(counter.hash)] = counter;
        place(counter, size++);
        rise(counter);
    }

    /// The lowest counter, if there is one.
    Counter lowest() {
        return heap[0];
    }

    void removeLowest() {
        Counter lowest = heap[0];
        empty(slot(lowest.hash));
        Counter last = heap[--size];
        if (size > 0) {
            place(last, 0);
            sink(last);
        }
    }

    /// Empties a slot, and moves up what would not be found beyond it.
    private void empty(int slot) {
        int gap = slot;
        int at = next(gap);
        for (Counter moved = slots[at]; moved != null; moved = slots[at]) {
            int fromHome = (at - home(moved.hash)) & (slots.length - 1);
            int fromGap = (at - gap) & (slots.length - 1);
            if (fromHome >= fromGap) {
                slots[gap] = moved;
                gap = at;
            }
            at = next(at);
        }
        slots[gap] = null;
    }

    /// Puts a counter right whose count has grown.
    void sink(Counter counter) {
        for (int child = lowerChild(counter.place);
                child < size && heap[child].isBelow(counter);
                child = lowerChild(counter.place)) {
            swap(counter, heap[child]);
        }
    }

    /// The lower one of those below a place in the heap; beyond the end if there are none.
    private int lowerChild(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        return right < size && heap[right].isBelow(heap[left]) ? right : left;
    }

    private void rise(Counter counter) {
        while (counter.place > 0 && counter.isBelow(heap[(counter.place - 1) / 2])) {
            swap(counter, heap[(counter.place - 1) / 2]);
        }
    }

    private void swap(Counter one, Counter other) {
        int place = one.place;
        place(one, other.place);
        place(other, place);
    }

    private void place(Counter counter, int place) {
        heap[place] = counter;
        counter.place = place;
    }

    /// All counters, in no order; a copy.
    Counter[] toArray() {
        return Arrays.copyOf(heap, size);
    }
}
