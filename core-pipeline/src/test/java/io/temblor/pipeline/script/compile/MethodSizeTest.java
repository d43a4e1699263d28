package io.temblor.pipeline.script.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.Checker;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.syntax.AmpleStack;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The JIT compiles no method of more than 8,000 bytes, so scripts of any size must come in methods below that.
class MethodSizeTest {
    private static final int MOST = 8_000;

    @Test
    void keepsManyStatementsApart() throws InvalidScriptException {
        assertThat(largestMethod(many(1_000, ";\n", i -> "let v" + i + " = event.n + " + i)))
                .isLessThan(MOST);
        assertThat(largestMethod(
                        many(1_000, ";\n", i -> "let event.a" + i + " = {\"a\": [event.n, state, " + i + "]}")))
                .isLessThan(MOST);
        assertThat(largestMethod(
                        many(1_000, ";\n", i -> "match event of case %{ n == " + i + " } => drop case _ => 1 end")))
                .isLessThan(MOST);
    }

    @Test
    void keepsManyClausesApart() throws InvalidScriptException {
        String plain = many(2_000, "\n", i -> "case %{ n == " + i + ", present a } => \"c" + i + "\"");
        String long_ =
                many(500, "\n", i -> "case m = %{ n ~= %[ " + i + " ], b == event.x } => let a = m.n; emit a => \"p\"");
        String cases = many(2_000, "\n", i -> "case (" + i + ") => \"c" + i + "\"");

        assertThat(largestMethod("match event of " + plain + " case _ => 1 end"))
                .isLessThan(MOST);
        assertThat(largestMethod("match event of " + long_ + " case _ => 1 end"))
                .isLessThan(MOST);
        assertThat(largestMethod("fn f(n) of " + cases + " case _ => 1 end;\nf(event)"))
                .isLessThan(MOST);
    }

    @Test
    void keepsLongLiteralsApart() throws InvalidScriptException {
        String records = many(2_000, ", ", i -> "{\"a\": event.x, \"b\": [state, " + i + "]}");
        String sums = many(5_000, ", ", i -> "event.n + " + i);

        assertThat(largestMethod("[" + records + "]")).isLessThan(MOST);
        assertThat(largestMethod("[" + sums + "]")).isLessThan(MOST);
        assertThat(largestMethod("{" + many(5_000, ", ", i -> "\"k" + i + "\": event.n") + "}"))
                .isLessThan(MOST);
        assertThat(largestMethod("\"" + many(5_000, "", _ -> "#{event.n}") + "\""))
                .isLessThan(MOST);
        assertThat(largestMethod("<< " + many(5_000, ", ", _ -> "event.n") + " >>"))
                .isLessThan(MOST);
    }

    @Test
    void keepsManyOperatorsApart() throws InvalidScriptException {
        assertThat(largestMethod("event" + " + event.n".repeat(900))).isLessThan(MOST);
        assertThat(largestMethod("event" + " and event.n".repeat(900))).isLessThan(MOST);
    }

    private static String many(int count, String separator, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
    }

    private static int largestMethod(String script) throws InvalidScriptException {
        Checker checker = new Checker(new LibraryModules(), (node, _) -> {
            throw new AssertionError("no constant in " + node);
        });
        byte[] classFile = AmpleStack.call(
                () -> ClassMaker.classFile(checker.check(new Source("script", script), RecordValue.EMPTY)));
        return ClassFile.of().parse(classFile).methods().stream()
                .flatMap(method -> method.code().stream())
                .mapToInt(code -> ((CodeAttribute) code).codeLength())
                .max()
                .orElseThrow();
    }
}
