package io.temblor.bench;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import java.util.Optional;

/// For connectors that are called without an engine.
final class QuietContext implements ConnectorContext {
    @Override
    public String flow() {
        return "bench";
    }

    @Override
    public String name() {
        return "subject";
    }

    @Override
    public System.Logger logger() {
        return System.getLogger(QuietContext.class.getName());
    }

    @Override
    public NanoClock clock() {
        return NanoClock.SYSTEM;
    }

    @Override
    public Counter counter(String name) {
        return _ -> {};
    }

    @Override
    public <T> Optional<T> resource(Class<T> type, String name) {
        return Optional.empty();
    }
}
