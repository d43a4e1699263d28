package io.temblor.pipeline.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the aggregate functions.
///
/// **Threading.** Any thread.
public final class Aggregates {
    private static final String STATS = "aggr::stats";

    private static final List<AggregateFunction> ALL = List.of(
            new LibraryFunction(STATS, "count", 0, 0, CountAccumulator::new),
            new LibraryFunction(STATS, "sum", 1, 1, SumAccumulator::new));

    private static final Map<String, AggregateFunction> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    function -> key(function.module(), function.name()), Function.identity()));

    private Aggregates() {}

    private static String key(String module, String name) {
        return module + "::" + name;
    }

    /// The function of that name in that module, such as `count` in `aggr::stats`.
    public static Optional<AggregateFunction> find(String module, String name) {
        return Optional.ofNullable(BY_NAME.get(key(module, name)));
    }

    /// All functions, module by module.
    public static List<AggregateFunction> all() {
        return ALL;
    }
}
