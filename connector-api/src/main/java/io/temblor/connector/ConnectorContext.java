package io.temblor.connector;

import java.util.List;
import java.util.Optional;

/// What the engine lends to one connector.
///
/// **Threading.** Any thread may call any method.
public interface ConnectorContext {

    /// The name of the flow.
    String flow();

    /// The connector's name in the configuration, such as `in`.
    String name();

    /// Where to log; carries the flow's and the connector's name.
    System.Logger logger();

    /// The time of the engine: real, or virtual in tests. A connector uses no other clock.
    NanoClock clock();

    /// A counter of this connector's own, shown with its metrics. The same name yields the same counter.
    ///
    /// @param name in kebab case, such as `connections-accepted`
    Counter counter(String name);

    /// A live object that the embedding program gave the engine, such as a queue, by class and name.
    <T> Optional<T> resource(Class<T> type, String name);

    /// The names of all live objects of that class that the embedding program gave the engine, sorted; for
    /// messages that say what there is. Default: none.
    default List<String> resourceNames(Class<?> type) {
        return List.of();
    }
}
