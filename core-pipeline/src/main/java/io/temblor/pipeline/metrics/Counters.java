package io.temblor.pipeline.metrics;

import io.temblor.connector.Counter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The counters that connectors keep of their own, by `connector.name`.
///
/// **Threading.** Any thread may call.
public final class Counters {
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    /// No counters yet.
    public Counters() {}

    /// The counter of that name; the same name yields the same counter.
    public Counter counter(String connector, String name) {
        return counters.computeIfAbsent(connector + "." + name, _ -> new LongAdder())::add;
    }

    /// All counters as they are now.
    public SortedMap<String, Long> values() {
        SortedMap<String, Long> values = new TreeMap<>();
        counters.forEach((name, counter) -> values.put(name, counter.sum()));
        return values;
    }
}
