package io.temblor.pipeline.script.manual;

import io.temblor.pipeline.aggregate.AggregateFunction;
import io.temblor.pipeline.aggregate.Aggregates;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.LibraryDocs;
import io.temblor.pipeline.script.check.ModuleDoc;
import io.temblor.pipeline.script.check.WindowFact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables of the manual of pipelines, made of what there is.
final class PipelineTables {
    private static final Map<String, ModuleDoc.Function> DOCUMENTED = LibraryDocs.all().stream()
            .flatMap(module -> module.functions().stream())
            .collect(Collectors.toMap(ModuleDoc.Function::name, Function.identity()));

    private PipelineTables() {}

    static String aggregates() {
        return functions(Aggregates.all().stream().map(PipelineTables::name));
    }

    private static String name(AggregateFunction function) {
        return function.module() + "::" + function.name();
    }

    static String windowFacts() {
        return functions(Arrays.stream(WindowFact.values())
                .map(fact -> "std::win::" + fact.name().toLowerCase(Locale.ROOT)));
    }

    private static String functions(Stream<String> names) {
        return names.map(DOCUMENTED::get)
                .map(function -> "| `" + function.shown() + "` | " + function.summary() + " |\n")
                .collect(Collectors.joining("", "| function | is |\n|---|---|\n", ""));
    }

    static String operators(Catalog catalog) {
        SortedMap<String, String> names = QueryPlans.operatorNames(catalog);
        return catalog.operators().values().stream()
                .map(operator -> "| `" + operator.type().name() + "` | "
                        + names(operator.type().name(), names) + " | "
                        + operator.type().summary() + " |\n")
                .collect(Collectors.joining("", "| operator | in queries | what it does |\n|---|---|---|\n", ""));
    }

    /// That of Temblor first.
    private static String names(String operator, SortedMap<String, String> names) {
        return Stream.concat(
                        names(operator, names, true).sorted(),
                        names(operator, names, false).sorted())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> names(String operator, SortedMap<String, String> names, boolean ours) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(operator))
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("temblor::") == ours);
    }
}
