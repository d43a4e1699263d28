package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.script.check.LibraryDocs;
import io.temblor.pipeline.script.check.ModuleDoc;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    @Test
    void findsFunctionsByTheirModules() {
        assertThat(Aggregates.find("aggr::stats", "count"))
                .hasValueSatisfying(function -> assertThat(function.name()).isEqualTo("count"));
        assertThat(Aggregates.find("aggr::win", "count")).isEmpty();
        assertThat(Aggregates.find("stats", "count")).isEmpty();
    }

    @Test
    void hasAllThatTheLibraryTellsOf() {
        List<String> documented = LibraryDocs.all().stream()
                .filter(module -> module.name().startsWith("aggr::"))
                .flatMap(module -> module.functions().stream())
                .map(ModuleDoc.Function::name)
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Aggregates.all().stream()
                        .map(function -> function.module() + "::" + function.name())
                        .toList())
                .hasSize(19);
    }

    @Test
    void takesAsManyArgumentsAsTheLibraryTells() {
        for (AggregateFunction function : Aggregates.all()) {
            String parameters = parameters(function);
            boolean hasFurther = parameters.endsWith("...");
            long named = parameters.isEmpty() || parameters.equals("...")
                    ? 0
                    : parameters.split(",", -1).length - (hasFurther ? 1 : 0);

            assertThat(function.fewestArguments()).as(function.name()).isEqualTo((int) named);
            assertThat(function.mostArguments() > named).as(function.name()).isEqualTo(hasFurther);
        }
    }

    private static String parameters(AggregateFunction function) {
        return LibraryDocs.all().stream()
                .flatMap(module -> module.functions().stream())
                .filter(documented -> documented.name().equals(function.module() + "::" + function.name()))
                .map(ModuleDoc.Function::parameters)
                .findFirst()
                .orElseThrow();
    }
}
