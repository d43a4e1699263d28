package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the scripts of a checkout of Tremor, whose folder the property `temblor.suite` or the environment variable
/// `TREMOR_SUITE` names.
class SuiteSyntaxTest {
    private static final Pattern SHOWN_LINE = Pattern.compile("^ *(\\d+) \\|");
    private static final Pattern MARKED_LINE = Pattern.compile("(?m)^ *(\\d+) \\|.*\\R *\\| +\\^");

    /// Inline modules and clauses without `case` are not of the language any more, and nothing runs these files.
    private static final Pattern OBSOLETE = Pattern.compile("(?m)^mod \\w+ with|\\) of _ =>");

    /// Definitions of queries and flows do not belong to scripts.
    private static final Pattern OF_PIPELINES = Pattern.compile("(?m)^\\s*define ");

    @Test
    void readsEveryScriptAndModule() throws IOException {
        TreeMap<String, String> refused = new TreeMap<>();
        for (String folder :
                List.of("tests/scripts", "tests/script_runtime_errors", "tests/script_warnings", "tremor-script/lib")) {
            for (Path file : files(folder)) {
                refusal(file).ifPresent(message -> refused.put(file.toString(), message));
            }
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void refusesOnTheLineThatIsMarked() throws IOException {
        TreeMap<String, String> wrong = new TreeMap<>();
        for (Path file : files("tests/script_errors")) {
            Path error = file.resolveSibling("error.txt");
            Optional<String> refusal = file.endsWith("script.tremor") ? refusal(file) : Optional.empty();
            if (refusal.isPresent()) {
                String line = found(
                        SHOWN_LINE, refusal.get().lines().skip(1).findFirst().orElse(""));
                String marked = found(MARKED_LINE, Files.readString(error));
                if (!line.equals(marked)) {
                    wrong.put(file.toString(), "line " + line + " instead of " + marked);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "none";
    }

    private static Optional<String> refusal(Path file) throws IOException {
        String text = Files.readString(file);
        if (OBSOLETE.matcher(text).find() || OF_PIPELINES.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            Source source = new Source(file.getFileName().toString(), text);
            if (file.endsWith("script.tremor")) {
                Parser.script(source);
            } else {
                Parser.module(source);
            }
            return Optional.empty();
        } catch (InvalidScriptException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static List<Path> files(String folder) throws IOException {
        String suite = System.getProperty("temblor.suite", System.getenv().getOrDefault("TREMOR_SUITE", ""));
        assumeTrue(!suite.isEmpty(), "the suite is not here");
        try (Stream<Path> files = Files.walk(Path.of(suite, folder))) {
            return files.filter(file -> file.toString().endsWith(".tremor"))
                    .sorted()
                    .toList();
        }
    }
}
