package io.temblor.pipeline.script.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.script.syntax.WindowKind;
import io.temblor.pipeline.select.SelectSettings;
import io.temblor.pipeline.select.WindowSettings;
import io.temblor.pipeline.window.WindowParameters.Parameter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual of pipelines: what it shows is what happens, and its tables are complete. `-Dupdate=true` writes the
/// tables of functions and operators anew.
class PipelinesManualTest {
    private static final ManualPage PAGE = ManualPage.read("pipelines.md");

    @TempDir
    private static Path modules;

    @BeforeAll
    static void writeModules() throws IOException {
        PipelineModules.write(PAGE, modules);
    }

    static Stream<PipelineExample> examples() {
        return PipelineExample.all(PAGE).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatPipelinesDo(PipelineExample example) {
        new PipelineManualRun(modules).check(example);
    }

    @Test
    void showsNothingThatIsNotTried() {
        assertThat(PAGE.blocks()).extracting(ManualPage.Block::language).isSubsetOf("tremor", "hocon", "text");
    }

    @Test
    void showsEachKindOfWindowAsQueryAndInHocon() {
        List<String> shown = examples().map(example -> example.form().text()).toList();

        assertThat(WindowKind.values())
                .allSatisfy(kind -> assertThat(shown)
                        .anyMatch(text -> text.contains("define window") && text.contains("from " + kind.word()))
                        .anyMatch(text -> text.contains("window {") && text.contains("type = " + kind.word())));
    }

    @Test
    void namesAllKindsOfWindows() {
        String table = PAGE.section("Windows");

        assertThat(WindowKind.values()).allSatisfy(kind -> assertThat(table).contains("[" + kind.word()));
    }

    @Test
    void namesAllParametersOfWindows() {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(Parameter.values()).map(Parameter::word).forEach(words::add);
        words.addAll(List.of("max_groups", "group_ttl"));

        assertThat(PAGE.rows("Parameters"))
                .extracting(row -> ManualPage.quoted(row.getFirst()).getFirst())
                .containsOnlyOnceElementsOf(
                        words.stream().filter(word -> !word.equals("every")).toList())
                .isSubsetOf(words)
                .contains("every");
    }

    @Test
    void namesAllSettingsOfWindows() {
        Stream<String> shown = Pattern.compile("`([a-z-]+)`")
                .matcher(PAGE.section("Parameters") + PAGE.section("Windows"))
                .results()
                .map(match -> match.group(1));

        assertThat(shown)
                .containsAll(settings(WindowSettings.class)
                        .filter(name -> !name.equals("type"))
                        .toList());
        assertThat(PAGE.text()).contains(settings(SelectSettings.class).toList());
    }

    private static Stream<String> settings(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Test
    void describesAllAggregateFunctions() {
        assertTable("Aggregate functions", PipelineTables.aggregates());
    }

    @Test
    void describesWhatASelectKnowsOfItsWindows() {
        assertTable("What a select knows of its windows", PipelineTables.windowFacts());
    }

    @Test
    void describesAllOperators() {
        Catalog catalog = Catalog.load(PipelinesManualTest.class.getClassLoader());

        assertTable("Operators", PipelineTables.operators(catalog));
    }

    private static void assertTable(String heading, String table) {
        if (Boolean.getBoolean("update")) {
            ManualPage.read("pipelines.md").replaceTable(heading, table);
        } else {
            assertThat(PAGE.section(heading)).contains(table);
        }
    }

    @Test
    void refersToSectionsThatItHas() {
        assertThat(Pattern.compile("]\\(#([^)]*)\\)")
                        .matcher(PAGE.text())
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(PAGE.anchors());
    }

    @Test
    void refersToSectionsThatOtherPagesHave() {
        for (String page : List.of("language.md", "architecture.md")) {
            assertThat(Pattern.compile("]\\(" + page + "#([^)]*)\\)")
                            .matcher(PAGE.text())
                            .results()
                            .map(match -> match.group(1)))
                    .as(page)
                    .isNotEmpty()
                    .isSubsetOf(ManualPage.read(page).anchors());
        }
    }
}
