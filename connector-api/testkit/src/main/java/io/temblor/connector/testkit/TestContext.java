package io.temblor.connector.testkit;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// A context whose log and counters can be read, and whose resources can be given. Any thread may call any
/// method.
public final class TestContext implements ConnectorContext {
    private record Key(Class<?> type, String name) {}

    private final String name;
    private final NanoClock clock;
    private final RecordingLogger logger = new RecordingLogger();
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final Map<Key, Object> resources = new ConcurrentHashMap<>();

    /// The context of a connector named `subject`, on the machine's clock.
    public TestContext() {
        this("subject", NanoClock.SYSTEM);
    }

    /// The context of a connector named `subject`.
    public TestContext(NanoClock clock) {
        this("subject", clock);
    }

    /// The context of a connector.
    public TestContext(String name, NanoClock clock) {
        this.name = name;
        this.clock = clock;
    }

    /// Gives the connector a live object, as the embedding program would.
    public <T> TestContext give(Class<T> type, String name, T resource) {
        resources.put(new Key(type, name), resource);
        return this;
    }

    /// What was logged, in lines such as `WARNING disk full`.
    public List<String> log() {
        return logger.lines();
    }

    /// The value of a counter; 0 if nobody has asked for it.
    public long count(String counter) {
        LongAdder adder = counters.get(counter);
        return adder == null ? 0 : adder.sum();
    }

    @Override
    public String flow() {
        return "test";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public System.Logger logger() {
        return logger;
    }

    @Override
    public NanoClock clock() {
        return clock;
    }

    @Override
    public Counter counter(String name) {
        LongAdder adder = counters.computeIfAbsent(name, _ -> new LongAdder());
        return amount -> {
            if (amount < 0) {
                throw new AssertionError("a counter only grows, but `" + name + "` was to grow by " + amount);
            }
            adder.add(amount);
        };
    }

    @Override
    public <T> Optional<T> resource(Class<T> type, String name) {
        return Optional.ofNullable(resources.get(new Key(type, name))).map(type::cast);
    }

    @Override
    public List<String> resourceNames(Class<?> type) {
        return resources.keySet().stream()
                .filter(key -> key.type() == type)
                .map(Key::name)
                .sorted()
                .toList();
    }
}
