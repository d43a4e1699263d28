package io.temblor.pipeline.script.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.script.extract.Extractors;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual of the script language: what it shows is what happens, and its tables are complete.
/// `-Dupdate=true` writes the table of modules anew.
class LanguageManualTest {
    private static final ManualPage PAGE = ManualPage.read("language.md");
    private static final String MODULE = "# file: ";

    @TempDir
    private static Path modules;

    @BeforeAll
    static void writeModules() throws IOException {
        for (ManualPage.Block block : PAGE.blocks()) {
            if (block.text().startsWith(MODULE)) {
                String file = block.text().lines().findFirst().orElseThrow().substring(MODULE.length());
                Files.createDirectories(modules.resolve(file).getParent());
                Files.writeString(modules.resolve(file), block.text());
            }
        }
    }

    static Stream<ManualExample> examples() {
        return PAGE.blocks().stream()
                .filter(block ->
                        block.language().equals("tremor") && !block.text().startsWith(MODULE))
                .flatMap(block -> ManualExample.of(block).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatScriptsDo(ManualExample example) {
        new ManualRun(modules).check(example);
    }

    /// A text belongs to the script before it.
    @Test
    void showsMessagesAsTheyAre() {
        List<ManualPage.Block> blocks = PAGE.blocks();
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("text")) {
                ManualExample example = ManualExample.of(blocks.get(i - 1)).getFirst();
                assertThat(blocks.get(i).text().stripTrailing())
                        .as("line " + blocks.get(i).line())
                        .isEqualTo(new ManualRun(modules).messages(example));
            }
        }
    }

    @Test
    void showsNothingThatIsNotTried() {
        assertThat(PAGE.blocks())
                .extracting(ManualPage.Block::language)
                .isSubsetOf("tremor", "text", "hocon", "console");
        assertThat(PAGE.blocks().stream().filter(block -> block.language().equals("hocon")))
                .allMatch(block -> block.text().startsWith("flow."));
    }

    @Test
    void namesAllOperatorsInTheirOrder() {
        List<String> binary = Arrays.stream(BinaryOperator.values())
                .sorted(Comparator.comparing(BinaryOperator::precedence).reversed())
                .map(BinaryOperator::sign)
                .toList();

        assertThat(PAGE.rows("Precedence").stream()
                        .flatMap(row -> ManualPage.quoted(row.getFirst()).stream())
                        .filter(binary::contains)
                        .skip(2))
                .containsExactlyElementsOf(binary);
    }

    @Test
    void describesAllExtractors() {
        assertThat(PAGE.rows("Extractors"))
                .extracting(row -> row.getFirst().replace("`", ""))
                .containsExactlyElementsOf(Extractors.names());
        assertThat(Extractors.names())
                .allSatisfy(name -> assertThat(PAGE.section("`" + name + "`")).isNotBlank());
    }

    @Test
    void namesAllErrorsAndWarnings() {
        assertThat(Stream.concat(PAGE.rows("Error codes").stream(), PAGE.rows("Warnings").stream()))
                .extracting(row -> row.getFirst().replace("`", ""))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
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
    void listsAllModules() throws IOException {
        String table = ModuleTable.text();
        if (Boolean.getBoolean("update")) {
            PAGE.replaceTable("The modules", table);
        } else {
            assertThat(PAGE.section("The modules")).contains(table);
        }
    }
}
