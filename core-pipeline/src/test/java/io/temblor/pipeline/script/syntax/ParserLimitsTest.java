package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that somebody writes who means no good. Each is read on a thread with little stack.
@Timeout(120)
class ParserLimitsTest {
    private static final int SMALL_STACK = 256 * 1024;

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            (                       ¦ )
            [                       ¦ ]
            {"a":                   ¦ }
            f(                      ¦ )
            a[                      ¦ ]
            <<                      ¦ §>> §
            "#{                     ¦ }"
            -(                      ¦ )
            §1 + (§                 ¦ )
            recur(                  ¦ )
            §merge 1 of §           ¦ § end§
            §patch 1 of erase "a"; insert "a" => § ¦ § end§
            §match § ¦ § of case _ => 1 end§
            §match 1 of case _ => § ¦ § end§
            §(match 1 of case _ when § ¦ § => 1 end)§
            §for 1 of case (k, v) => § ¦ § end§
            §let a = §              ¦ §§
            """)
    void refusesWhatIsNestedTooDeeply(String opening, @Nullable String closing) {
        String close = closing == null ? "" : closing;

        assertThat(codes(nested(opening, 90, close))).isEmpty();
        assertThat(codes(nested(opening, 201, close))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes(nested(opening, 40_000, close))).containsExactly(ErrorCode.TOO_DEEP);
    }

    @Test
    void readsWhatIsNestedAsDeeplyAsAllowed() {
        assertThat(codes(nested("(", 198, ")"))).isEmpty();
    }

    @Test
    void refusesPatternsThatAreNestedTooDeeply() {
        String fields = nested("%{ a ~= ", 40_000, "}");
        String names = "a = ".repeat(40_000);

        assertThat(codes("match 1 of case " + fields + " => 1 end")).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("match 1 of case " + names + "_ => 1 end")).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("use " + nested("a::{", 40_000, "}"))).containsExactly(ErrorCode.TOO_DEEP);
    }

    @Test
    void refusesOperatorsOfWhichTooManyDependOnEachOther() {
        assertThat(codes("1" + " + 1".repeat(900))).isEmpty();
        assertThat(codes("1" + " + 1".repeat(100_000))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("1" + " or 1 and 1".repeat(100_000))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("-".repeat(100_000) + "1")).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("not ".repeat(100_000) + "1")).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes(nested("(", 50, " + 1".repeat(50) + ")"))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes("[" + "1 + 1 + 1, ".repeat(10_000) + "]")).isEmpty();
    }

    @Test
    void readsPathsAndListsOfAnyLength() {
        assertThat(codes("a" + ".b".repeat(100_000))).isEmpty();
        assertThat(codes("[" + "1, ".repeat(300_000) + "]")).isEmpty();
        assertThat(codes("event;".repeat(100_000))).isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(codes(" ".repeat(16 * 1024 * 1024) + "1")).containsExactly(ErrorCode.TOO_LARGE);
        assertThat(codes(";".repeat(1_000_001))).containsExactly(ErrorCode.TOO_LARGE);
        assertThat(codes("\"" + "#{1}".repeat(1_000_000) + "\"")).containsExactly(ErrorCode.TOO_LARGE);
    }

    @Test
    void readsTokensOfTenMegabytes() {
        String much = "x".repeat(10_000_000);

        assertThat(codes('"' + much + '"')).isEmpty();
        assertThat(codes('"' + "\\n".repeat(5_000_000) + '"')).isEmpty();
        assertThat(codes("\"\"\"\n" + "x\n".repeat(5_000_000) + "\"\"\"")).isEmpty();
        assertThat(codes(much)).isEmpty();
        assertThat(codes("1 # " + much)).isEmpty();
        assertThat(codes("match 1 of case ~ re|" + "a\\\n".repeat(3_000_000) + "| => 1 end"))
                .isEmpty();
        assertThat(codes("1".repeat(10_000_000))).containsExactly(ErrorCode.INVALID_NUMBER);
        assertThat(codes("1." + "1".repeat(10_000_000))).isEmpty();
    }

    @Test
    void refusesInLinearTimeWhatHasNoEnd() {
        assertThat(codes("\"#{".repeat(300_000))).containsExactly(ErrorCode.UNTERMINATED_INTERPOLATION);
        assertThat(codes("\"\"\"\n#{".repeat(300_000))).containsExactly(ErrorCode.UNTERMINATED_INTERPOLATION);
        assertThat(codes("\"\n".repeat(300_000))).hasSize(10).containsOnly(ErrorCode.UNTERMINATED_STRING);
        assertThat(codes("|\n".repeat(300_000))).hasSize(10).containsOnly(ErrorCode.UNTERMINATED_EXTRACTOR);
        assertThat(codes("`\n".repeat(300_000))).hasSize(10).containsOnly(ErrorCode.UNTERMINATED_IDENTIFIER);
        assertThat(codes("\"\"\"x".repeat(300_000))).containsOnly(ErrorCode.INVALID_HEREDOC);
        assertThat(codes("## a\n".repeat(300_000))).contains(ErrorCode.MISPLACED_DOC);
        assertThat(codes("let;".repeat(300_000))).hasSize(10);
        assertThat(codes("match;".repeat(300_000))).containsExactly(ErrorCode.UNEXPECTED_TOKEN);
    }

    @Test
    @Timeout(60)
    void readsAThousandLinesInMilliseconds() {
        String script = """
                let user = event.user.name + " " + string::lowercase(event.user["surname"]);
                let result = match event of
                  case %{ present a, b ~= re|^(?P<x>.*)$|, c >= 1 + 2 * 3 } when user != "" => {"a": event.a, "b": [1, 2.5, "#{user}"]}
                  case _ => patch event of insert "k" => 1; erase "b" end
                end;
                """.repeat(200) + "result";
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            assertThat(codes(script)).isEmpty();
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }

        assertThat(best).isLessThan(Duration.ofMillis(100));
    }

    private static String nested(String opening, int levels, String closing) {
        return opening.repeat(levels) + "1" + closing.repeat(levels);
    }

    private static List<ErrorCode> codes(String text) {
        FutureTask<List<ErrorCode>> task = new FutureTask<>(() -> {
            try {
                Parser.script(new Source("script", text));
                return List.of();
            } catch (InvalidScriptException e) {
                return e.diagnostics().stream().map(Diagnostic::code).toList();
            }
        });
        Thread.ofPlatform().stackSize(SMALL_STACK).start(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
