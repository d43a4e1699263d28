package io.temblor.connector;

import java.util.Optional;

/// A context that lends nothing.
final class NoContext implements ConnectorContext {
    @Override
    public String flow() {
        return "test";
    }

    @Override
    public String name() {
        return "subject";
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("test");
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
