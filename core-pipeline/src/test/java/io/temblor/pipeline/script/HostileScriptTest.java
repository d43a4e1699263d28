package io.temblor.pipeline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scripts that somebody writes who means no good, and events that make good ones work too much. Each is
/// compiled and run on a thread with little stack.
@Timeout(60)
class HostileScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            (                            ¦ )
            [                            ¦ ]
            {"a":                        ¦ }
            f(                           ¦ )
            event[                       ¦ ]
            "#{                          ¦ }"
            -(                           ¦ )
            not (                        ¦ )
            §event + (§                  ¦ )
            §merge event of §            ¦ § end§
            §patch {} of insert "a" => § ¦ § end§
            §(match § ¦ § of case _ => event end)§
            §match event of case _ => § ¦ § end§
            §match event of case %{ present a } => 1 case _ => § ¦ § end§
            §(match event of case _ when § ¦ § => 1 case _ => true end)§
            §for event of case (k, v) => § ¦ § end§
            §let a = §                   ¦ §§
            §present event[§             ¦ ]
            """)
    void runsWhatIsNestedAsDeeplyAsAllowed(String opening, String closing) {
        String close = closing == null ? "" : closing;
        String script = "fn f(x) with x end;\n" + opening.repeat(90) + "event" + close.repeat(90);

        assertThat(SmallStack.run(script, "{\"a\":[1]}", "[1]", "true", "1")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            § + event§            ¦ 901
            § - event§            ¦ -899
            § + "#{event}"§       ¦ wrong-type
            § == event§           ¦ false
            § and event§          ¦ wrong-type
            § + (event + event)§  ¦ 1801
            """)
    void runsAsManyOperatorsBehindEachOtherAsAllowed(String operator, String result) {
        assertThat(SmallStack.run("event" + operator.repeat(900), "1")).startsWith(result);
    }

    @Test
    void runsPatternsThatAreNestedAsDeeplyAsAllowed() {
        String fields = "%{ a ~= ".repeat(90) + "%{ present b }" + " }".repeat(90);
        String event = "{\"a\":".repeat(90) + "{\"b\":1}" + "}".repeat(90);

        assertThat(SmallStack.run("match event of case " + fields + " => \"deep\" case _ => 0 end", event))
                .isEqualTo("\"deep\"");
        assertThat(SmallStack.run("match event of case x = " + fields + " => \"deep\" case _ => 0 end", event))
                .isEqualTo("\"deep\"");
    }

    @Test
    void endsEndlessRecursionAtTheCall() {
        assertThat(SmallStack.run("fn f(n) with recur(n) end;\nlet a = 1;\n[a, f(event)]", "1"))
                .startsWith("recursion-limit at script:3:5 to ");
    }

    @Test
    void compilesAThousandStatements() {
        String script = IntStream.range(0, 1_000)
                .mapToObj(i -> "let v" + i + " = event.n + " + i + (i == 0 ? "" : " - v" + (i - 1)))
                .collect(Collectors.joining(";\n"));

        assertThat(SmallStack.run(script, "{\"n\":1}")).isEqualTo("500");
    }

    @Test
    void compilesAMatchOfTwoThousandClauses() {
        String script = IntStream.range(0, 2_000)
                .mapToObj(i -> "  case %{ n == " + i + ", present a } => \"c" + i + "\"\n")
                .collect(Collectors.joining("", "match event of\n", "  case _ => \"none\"\nend"));

        assertThat(SmallStack.run(script, "{\"n\":0,\"a\":1}", "{\"n\":1999,\"a\":1}", "{\"n\":2000,\"a\":1}"))
                .isEqualTo("\"c0\" \"c1999\" \"none\"");
    }

    @Test
    void compilesAFunctionOfTwoThousandClauses() {
        String script = IntStream.range(0, 2_000)
                .mapToObj(i -> "  case (" + i + ") => \"c" + i + "\"\n")
                .collect(Collectors.joining("", "fn f(n) of\n", "  case _ => n\nend;\nf(event)"));

        assertThat(SmallStack.run(script, "0", "1999", "2000")).isEqualTo("\"c0\" \"c1999\" 2000");
    }

    @Test
    void compilesThreeHundredFunctions() {
        String script = IntStream.range(0, 300)
                .mapToObj(i -> "fn f" + i + "(n) with " + (i == 0 ? "n" : "f" + (i - 1) + "(n + 1)") + " end;\n")
                .collect(Collectors.joining("", "", "f299(event)"));

        assertThat(SmallStack.run(script, "1")).isEqualTo("300");
    }

    @Test
    void compilesLongLiterals() {
        String numbers =
                IntStream.range(0, 5_000).mapToObj(i -> "event.n + " + i).collect(Collectors.joining(", "));
        String fields = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"k" + i + "\": event.n")
                .collect(Collectors.joining(", "));
        String text = "#{event.n}".repeat(5_000);
        String operations = IntStream.range(0, 1_000)
                .mapToObj(i -> "insert \"k" + i + "\" => event.n")
                .collect(Collectors.joining("; "));
        String bytes = IntStream.range(0, 5_000).mapToObj(_ -> "event.n").collect(Collectors.joining(", "));

        assertThat(SmallStack.run("[" + numbers + "][4999]", "{\"n\":1}")).isEqualTo("5000");
        assertThat(SmallStack.run("{" + fields + "}.k4999", "{\"n\":1}")).isEqualTo("1");
        assertThat(SmallStack.run("\"" + text + "\" == 1", "{\"n\":1}")).isEqualTo("false");
        assertThat(SmallStack.run("(patch event of " + operations + " end).k999", "{\"n\":1}"))
                .isEqualTo("1");
        assertThat(SmallStack.run("<< " + bytes + " >> == 1", "{\"n\":1}")).isEqualTo("false");
    }

    @Test
    void compilesATextOfTenMegabytes() {
        String much = "x".repeat(10_000_000);

        assertThat(SmallStack.run("\"" + much + "\" == event", "\"x\"")).isEqualTo("false");
        assertThat(SmallStack.run("{\"" + much + "\": event} == event", "1")).isIn("false", "too-large");
    }

    @Test
    void loopsOverAMillionElements() {
        String million = IntStream.range(0, 1_000_000).mapToObj(_ -> "1").collect(Collectors.joining(",", "[", "]"));

        assertThat(SmallStack.run("for event of case (i, e) => e into 0 end", million))
                .isEqualTo("1000000");
        assertThat(SmallStack.run("(for event of case (i, e) => e + 1 end)[999999]", million))
                .isEqualTo("2");
        assertThat(SmallStack.run("for event of case (i, e) => e == 2 into false use or end", million))
                .isEqualTo("false");
    }
}
