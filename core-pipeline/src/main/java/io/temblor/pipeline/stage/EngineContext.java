package io.temblor.pipeline.stage;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import java.util.List;
import java.util.Optional;

/// What one connector of one flow is lent.
record EngineContext(String flow, String name, System.Logger logger, Environment environment)
        implements ConnectorContext {

    EngineContext(String flow, String name, Environment environment) {
        this(flow, name, new SlfLogger("temblor." + flow + "." + name), environment);
    }

    @Override
    public NanoClock clock() {
        return environment.clock();
    }

    @Override
    public Counter counter(String counter) {
        return environment.counters().counter(name, counter);
    }

    @Override
    public <T> Optional<T> resource(Class<T> type, String resource) {
        return environment.resources().find(type, resource);
    }

    @Override
    public List<String> resourceNames(Class<?> type) {
        return environment.resources().names(type);
    }
}
