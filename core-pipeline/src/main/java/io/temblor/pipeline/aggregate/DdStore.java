package io.temblor.pipeline.aggregate;

import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;

/// Counts in bins that are numbered by keys. If the keys are too far apart, the lowest bins become one.
///
/// The bin of a key lies at the key's remainder by the capacity: no two keys share a place, since all that
/// are held lie within so many.
final class DdStore {
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_BINS = 2048;
    private static final long LOWEST_KEY = -2000;
    private static final long HIGHEST_KEY = 36_000;

    private long[] bins = new long[FIRST_CAPACITY];
    private int lowest;
    private int highest;
    private long count;

    long count() {
        return count;
    }

    void add(int key) {
        add(key, 1);
    }

    private void add(int key, long times) {
        int place = key;
        if (count == 0) {
            lowest = key;
            highest = key;
        } else if (key > highest) {
            raise(key);
        } else if (key < lowest) {
            place = Math.max(key, highest - MOST_BINS + 1);
            reserve(Math.min(lowest, place), highest);
        }
        bins[at(place)] += times;
        count += times;
    }

    private int at(int key) {
        return key & (bins.length - 1);
    }

    private void raise(int key) {
        int newLowest = Math.max(lowest, key - MOST_BINS + 1);
        long collapsed = 0;
        for (int low = lowest; low < newLowest && low <= highest; low++) {
            collapsed += bins[at(low)];
            bins[at(low)] = 0;
        }
        highest = Math.max(highest, newLowest);
        lowest = newLowest;
        reserve(newLowest, key);
        bins[at(newLowest)] += collapsed;
    }

    /// Makes room for keys that lie within as many as can be.
    private void reserve(int newLowest, int newHighest) {
        int needed = newHighest - newLowest + 1;
        if (needed > bins.length) {
            long[] old = bins;
            bins = new long[Integer.highestOneBit(needed - 1) << 1];
            for (int key = lowest; key <= highest; key++) {
                bins[at(key)] = old[key & (old.length - 1)];
            }
        }
        lowest = newLowest;
        highest = newHighest;
    }

    void merge(DdStore other) {
        if (other.count == 0) {
            return;
        }
        for (int key = other.lowest; key <= other.highest; key++) {
            long times = other.bins[other.at(key)];
            if (times > 0) {
                add(key, times);
            }
        }
    }

    /// The key of the count of that rank, from 0.
    int keyAt(long rank) {
        long seen = 0;
        for (int key = lowest; key < highest; key++) {
            seen += bins[at(key)];
            if (seen > rank) {
                return key;
            }
        }
        return highest;
    }

    /// Writes keys and their counts in turn.
    void write(StateWriter out) {
        long[] pairs = new long[2 * MOST_BINS];
        int size = 0;
        for (int key = lowest; key <= highest && count > 0; key++) {
            long times = bins[at(key)];
            if (times > 0) {
                pairs[size++] = key;
                pairs[size++] = times;
            }
        }
        out.put(Arrays.copyOf(pairs, size), size);
    }

    void read(StateReader in) throws InvalidStateException {
        long[] pairs = in.longs();
        in.require(pairs.length % 2 == 0, "has a bin without a count");
        for (int i = 0; i < pairs.length; i += 2) {
            long key = pairs[i];
            long times = pairs[i + 1];
            in.require(key >= LOWEST_KEY && key <= HIGHEST_KEY, "has a bin " + key + ", which there is not");
            in.require(i == 0 || key > pairs[i - 2], "has bins that are not in order");
            in.require(key - pairs[0] < MOST_BINS, "has bins that are too far apart");
            in.require(times > 0 && times <= Long.MAX_VALUE - count, "has a count of " + times + " in a bin");
            add((int) key, times);
        }
    }
}
