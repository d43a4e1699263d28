package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.script.check.WindowFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks the modules of the library, as far as text can be checked, against the functions in Java.
class LibraryModulesTest {
    private static final Pattern INTRINSIC =
            Pattern.compile("(?m)^intrinsic fn (\\w+)\\(([^)]*)\\) as (\\w+)::(\\w+);$");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^(?:intrinsic )?fn (\\w+)\\(");
    private static final Pattern DOCUMENTED = Pattern.compile(
            "(?m)^## .*\\n(?:##.*\\n)*## ```tremor\\n(?:## .*\\n)+## ```\\n(?:intrinsic )?fn (\\w+)\\(");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^const (\\w+) = (.*?);?$");

    private static Map<String, String> modules() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            LibraryModulesTest::read,
                            (a, _) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(
                                    Intrinsics.class.getResource("/io/temblor/pipeline/script/lib/std.tremor"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new AssertionError("the place of a resource is a URI", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MatchResult> all(Pattern pattern) {
        return modules().values().stream().flatMap(text -> pattern.matcher(text).results());
    }

    /// `len/1`, or `format/1...` if any number of arguments may follow.
    private static String signature(String name, String parameters) {
        List<String> names = Arrays.stream(parameters.split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        boolean isVariadic = names.contains("...");
        return name + "/" + (names.size() - (isVariadic ? 1 : 0)) + (isVariadic ? "..." : "");
    }

    private static String signature(Intrinsics.Target target) {
        return target.name() + "/" + target.arity() + (target.isVariadic() ? "..." : "");
    }

    @Test
    void declareTheFunctionsThatAreWrittenInJava() {
        List<String> declared = all(INTRINSIC)
                .map(match -> signature(match.group(3) + "::" + match.group(4), match.group(2)))
                .filter(Predicate.not(LibraryModulesTest::isToldBySelect))
                .sorted()
                .toList();
        List<String> written =
                Intrinsics.all().map(LibraryModulesTest::signature).sorted().toList();

        assertThat(declared).isEqualTo(written).hasSize(119);
    }

    private static boolean isToldBySelect(String signature) {
        return signature.startsWith("win::");
    }

    @Test
    void declareWhatASelectKnowsOfItsWindows() {
        assertThat(all(INTRINSIC)
                        .map(match -> signature(match.group(3) + "::" + match.group(4), match.group(2)))
                        .filter(LibraryModulesTest::isToldBySelect))
                .containsExactlyElementsOf(Arrays.stream(WindowFact.values())
                        .map(fact -> "win::" + fact.name().toLowerCase(Locale.ROOT) + "/0")
                        .toList());
    }

    @Test
    void documentEveryFunctionWithAnExample() {
        assertThat(all(DOCUMENTED).map(match -> match.group(1)).toList())
                .hasSize(181)
                .isEqualTo(all(FUNCTION).map(match -> match.group(1)).toList());
    }

    @Test
    void documentThemselves() {
        assertThat(modules())
                .allSatisfy((name, text) ->
                        assertThat(text).as(name).startsWith("### ").endsWith("\n"));
    }

    @Test
    void useOnlyModulesThatThereAre() {
        Map<String, String> modules = modules();
        Pattern use = Pattern.compile("(?m)^use ([\\w:]+);$");

        assertThat(all(use).map(match -> match.group(1).replace("::", "/") + ".tremor"))
                .isNotEmpty()
                .allMatch(modules::containsKey);
    }

    @Test
    void giveEachConstantOneValue() {
        modules()
                .forEach((module, text) -> assertThat(
                                CONSTANT.matcher(text).results().map(match -> match.group(1)))
                        .as(module)
                        .doesNotHaveDuplicates());
        assertThat(all(CONSTANT)).hasSize(727);
    }

    @Test
    void nameTimeZonesThatThereAre() {
        String zones = Objects.requireNonNull(modules().get("std/datetime/timezones.tremor"));

        assertThat(CONSTANT.matcher(zones).results())
                .hasSize(596)
                .allMatch(match -> TimeZones.find(match.group(2).replace("\"", "")) != null);
    }
}
