package io.temblor.pipeline.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryDocsTest {
    private static ModuleDoc module(String name) {
        return LibraryDocs.all().stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAllModulesInOrder() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(
                                LibraryDocs.class.getResource("/io/temblor/pipeline/script/lib/std.tremor"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(LibraryDocs.names())
                    .isEqualTo(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file)
                                    .toString()
                                    .replaceFirst("\\.tremor$", "")
                                    .replaceAll("[/\\\\]", "::"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void tellsWhatIsWrittenAboutEverything() {
        assertThat(LibraryDocs.all()).allSatisfy(module -> {
            assertThat(module.summary()).as(module.name()).endsWith(".");
            assertThat(module.functions()).allSatisfy(function -> {
                assertThat(function.summary()).as(function.name()).endsWith(".");
                assertThat(function.text()).as(function.name()).contains("```tremor\n");
            });
        });
    }

    @Test
    void showsHowFunctionsAreCalled() {
        assertThat(module("std::string").functions().stream().map(ModuleDoc.Item::shown))
                .contains("std::string::len(input)", "std::string::format(format, ...)");
        assertThat(module("std::test").functions().stream().map(ModuleDoc.Item::name))
                .containsExactly("std::test::assert", "std::test::suite", "std::test::test");
    }

    @Test
    void showsWhatConstantsAre() {
        assertThat(module("std::integer::unsigned").constants())
                .containsExactly(
                        new ModuleDoc.Constant(
                                "std::integer::unsigned::MAX", "18446744073709551615", "The largest one: 2^64 - 1."),
                        new ModuleDoc.Constant("std::integer::unsigned::MIN", "0", "The smallest one."));
    }

    @Test
    void endsASummaryWithTheFirstSentence() {
        assertThat(new ModuleDoc("m", "Like 1.5 or e.g. this\none. Further.\n\nMore.", List.of(), List.of()).summary())
                .isEqualTo("Like 1.5 or e.g. this one.");
        assertThat(new ModuleDoc("m", "", List.of(), List.of()).summary()).isEmpty();
    }
}
