package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Queries that somebody writes who means no good. Each is read on a thread with little stack.
@Timeout(120)
class QueryLimitsTest {
    private static final int SMALL_STACK = 256 * 1024;
    private static final String SELECT = "select event from in into out";

    @Test
    void refusesPipelinesThatAreNestedTooDeeply() {
        assertThat(codes(nested(190, "pipeline", SELECT))).isEmpty();
        assertThat(codes(nested(201, "pipeline", SELECT))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes(nested(40_000, "pipeline", SELECT))).containsExactly(ErrorCode.TOO_DEEP);
    }

    @Test
    void refusesGroupsThatAreNestedTooDeeply() {
        assertThat(codes(grouped("set(", 190, ")"))).isEmpty();
        assertThat(codes(grouped("set(", 100_000, ")"))).containsExactly(ErrorCode.TOO_DEEP);
        assertThat(codes(grouped("each(", 100_000, ")"))).hasSize(1);
    }

    @Test
    void countsExpressionsInPipelinesToo() {
        assertThat(codes(nested(
                        150, "pipeline", "select " + "(".repeat(100) + "1" + ")".repeat(100) + " from in into out")))
                .containsExactly(ErrorCode.TOO_DEEP);
    }

    @Test
    void readsManyStatements() {
        assertThat(codes((SELECT + ";").repeat(100_000))).isEmpty();
        assertThat(codes("#!config a = 1\n".repeat(100_000) + SELECT)).isEmpty();
        assertThat(codes("define script a script " + "event;".repeat(200_000) + " end"))
                .isEmpty();
        assertThat(codes("create script a with " + "b = 1, ".repeat(100_000) + " end"))
                .isEmpty();
        assertThat(codes("select event from in[" + "w, ".repeat(200_000) + "] into out"))
                .isEmpty();
    }

    @Test
    void refusesInLinearTimeWhatHasNoEnd() {
        assertThat(codes("select event from in into out ".repeat(100_000))).hasSize(10);
        assertThat(codes("define pipeline a pipeline ".repeat(100_000))).hasSize(1);
        assertThat(codes("define script a script ".repeat(100_000))).hasSizeBetween(1, 10);
        assertThat(codes("define script a script event; ".repeat(30_000))).hasSizeBetween(1, 10);
        assertThat(codes("define pipeline a pipeline ".repeat(150) + "select;".repeat(100_000)))
                .hasSize(10);
        assertThat(codes("define pipeline a pipeline ".repeat(150) + "?;".repeat(100_000)))
                .hasSize(10);
        assertThat(codes("create pipeline a with ".repeat(100_000))).hasSizeBetween(1, 10);
        assertThat(codes("#!config ".repeat(100_000))).hasSize(10);
        assertThat(codes("#!confi\n".repeat(100_000))).hasSize(10);
        assertThat(codes("end;".repeat(100_000))).hasSizeBetween(1, 10);
        assertThat(codes("define pipeline a pipeline ?; end;".repeat(50_000))).hasSize(10);
        assertThat(codes("define script a script ?; select event from in into out;".repeat(30_000)))
                .hasSize(10);
    }

    @Test
    void readsOrRefusesWhatBreaksOffAnywhere() {
        for (GoldenCase each : samples()) {
            String text = each.text();
            for (int length = 0; length < text.length(); length++) {
                SyntaxSubject.readsOrRefuses(text.substring(0, length), each::tree);
            }
        }
    }

    @Test
    void readsOrRefusesWhatLacksAnyWord() {
        for (GoldenCase each : samples()) {
            String[] words = each.text().split("(?<=\\s)");
            for (int lacking = 0; lacking < words.length; lacking++) {
                String word = words[lacking];
                words[lacking] = "";
                SyntaxSubject.readsOrRefuses(String.join("", words), each::tree);
                words[lacking] = word;
            }
        }
    }

    private static List<GoldenCase> samples() {
        List<GoldenCase> samples =
                GoldenCase.all().stream().filter(GoldenCase::isValidQuery).toList();
        assertThat(samples).isNotEmpty();
        return samples;
    }

    private static String nested(int levels, String word, String statement) {
        return ("define " + word + " a " + word + " ").repeat(levels) + statement + " end".repeat(levels);
    }

    private static String grouped(String opening, int levels, String closing) {
        return "select event from in group by " + opening.repeat(levels) + "1" + closing.repeat(levels) + " into out";
    }

    private static List<ErrorCode> codes(String text) {
        FutureTask<List<ErrorCode>> task = new FutureTask<>(() -> {
            try {
                Parser.query(new Source("query", text));
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
