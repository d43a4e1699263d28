package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/// Counts the most frequent values with a fixed number of counters: the Space-Saving of Metwally, Agrawal
/// and El Abbadi ("Efficient Computation of Frequent and Top-k Elements in Data Streams", 2005), merged as
/// Agarwal et al. do ("Mergeable Summaries", 2012). A value without a counter takes that of the least
/// frequent one, and its count as an error. So no count is too low, none is too high by more than its
/// error, and no error exceeds the number of all values by that of counters.
final class SpaceSaving {
    private static final Comparator<Counter> DESCENDING = Comparator.comparingLong((Counter counter) -> -counter.count)
            .thenComparingLong(counter -> counter.error)
            .thenComparing(counter -> counter.value.toString())
            .thenComparingLong(counter -> counter.hash);

    private final int capacity;
    private CounterTable table = new CounterTable();
    /// How often a value may have come that has no counter.
    private long missed;

    SpaceSaving(int capacity) {
        this.capacity = capacity;
    }

    void add(Value value, long hash) {
        Counter known = table.find(hash);
        if (known != null) {
            known.count++;
            table.sink(known);
            return;
        }
        if (table.size() == capacity) {
            missed = Math.max(missed, table.lowest().count);
            table.removeLowest();
        }
        table.add(new Counter(value, hash, missed + 1, missed));
    }

    void merge(SpaceSaving other) {
        Counter[] both = Stream.concat(
                        Arrays.stream(table.toArray()).map(counter -> sum(counter, other)),
                        Arrays.stream(other.table.toArray())
                                .filter(counter -> table.find(counter.hash) == null)
                                .map(counter -> raised(counter, missed)))
                .sorted(Counter.ORDER.reversed())
                .toArray(Counter[]::new);
        missed += other.missed;
        table = new CounterTable();
        for (int i = 0; i < both.length; i++) {
            if (i < capacity) {
                table.add(both[i]);
            } else {
                missed = Math.max(missed, both[i].count);
            }
        }
    }

    private static Counter sum(Counter counter, SpaceSaving other) {
        Counter same = other.table.find(counter.hash);
        return same == null
                ? raised(counter, other.missed)
                : new Counter(counter.value, counter.hash, counter.count + same.count, counter.error + same.error);
    }

    private static Counter raised(Counter counter, long missed) {
        return new Counter(counter.value, counter.hash, counter.count + missed, counter.error + missed);
    }

    /// The counters of the most frequent values, the highest first.
    Stream<Counter> top(int most) {
        return Arrays.stream(table.toArray()).sorted(DESCENDING).limit(most);
    }

    void write(StateWriter out) {
        out.put(missed);
        for (Counter counter : table.toArray()) {
            out.put(counter.value).put(counter.count).put(counter.error);
        }
    }

    /// Reads into an empty one what [#write] wrote.
    ///
    /// @param mostUnits how large a value may be
    void read(StateReader in, long mostUnits) throws InvalidStateException {
        long most = Long.MAX_VALUE / 4;
        missed = in.integer(most);
        while (in.hasNext()) {
            Value value = in.value();
            long count = in.integer(most);
            long error = in.integer(most);
            long hash = ValueHash.of(value, mostUnits);
            in.require(error < count, "has a count of " + count + " with an error of " + error);
            in.require(table.size() < capacity, "has more than " + capacity + " counters");
            in.require(table.find(hash) == null, "has two counters of one value");
            table.add(new Counter(value, hash, count, error));
        }
    }
}
