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
    private static final String WIN = "aggr::win";

    private static final List<AggregateFunction> ALL = List.of(
            new LibraryFunction(STATS, "count", 0, 0, CountAccumulator::new),
            new LibraryFunction(STATS, "min", 1, 1, ExtremeAccumulator::min),
            new LibraryFunction(STATS, "max", 1, 1, ExtremeAccumulator::max),
            new LibraryFunction(STATS, "sum", 1, 1, SumAccumulator::new),
            new LibraryFunction(STATS, "var", 1, 1, VarianceAccumulator::variance),
            new LibraryFunction(STATS, "stdev", 1, 1, VarianceAccumulator::deviation),
            new LibraryFunction(STATS, "mean", 1, 1, MeanAccumulator::new),
            new LibraryFunction(STATS, "hdr", 1, 2, QuantileAccumulator::hdr),
            new LibraryFunction(STATS, "dds", 1, 2, QuantileAccumulator::dds),
            new LibraryFunction(STATS, "tdigest", 1, 2, QuantileAccumulator::tdigest),
            new LibraryFunction(STATS, "percentiles", 1, 3, QuantileAccumulator::percentiles),
            new LibraryFunction(STATS, "distinct", 1, 1, DistinctAccumulator::new),
            new LibraryFunction(STATS, "top_k", 2, 2, TopKAccumulator::new),
            new LibraryFunction(STATS, "rate", 0, 1, RateAccumulator::new),
            new LibraryFunction(STATS, "ema", 2, 2, EmaAccumulator::new),
            new LibraryFunction(WIN, "first", 1, 1, EndAccumulator::first),
            new LibraryFunction(WIN, "last", 1, 1, EndAccumulator::last),
            new LibraryFunction(WIN, "collect_flattened", 1, 1, CollectAccumulator::flattened),
            new LibraryFunction(WIN, "collect_nested", 1, 1, CollectAccumulator::nested));

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
