package io.temblor.pipeline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that are too deep or too large, which scripts make event by event, or by sharing.
@Timeout(60)
class HostileValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            state == [state]
            "#{state}"
            {"a": 1} == state
            merge {"s": {}} of state end
            match state of case %{ s ~= %{} } => 1 case _ => 2 end
            state.s
            for state of case (k, v) => v end
            let state.t = 1
            let event = state; event.s
            1 + state
            """)
    void endsInAnErrorWhenTheStateNestsDeeper(String use) {
        String script = "let state = {\"s\": state};\nmatch event of case 0 => null case _ => " + use + "; 1 end";

        assertThat(SmallStack.run(script, many("0", 40_000, "1")))
                .satisfies(outcome -> assertThat(outcome.substring(outcome.lastIndexOf("null ") + 5))
                        .matches("1|(too-deep|too-large|wrong-type) at .*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            a == b             ¦ too-large
            "#{a}"             ¦ too-large
            1 + a              ¦ wrong-type
            << a >>            ¦ wrong-type
            a + b              ¦ [
            a[0][1]            ¦ [
            merge r of q end   ¦ too-large
            patch r of default => q end ¦ too-large
            let event = a; event[0] ¦ too-large
            let event.a = a    ¦ too-large
            json::encode(a)    ¦ function-failed
            string::format("{}", a) ¦ function-failed
            array::flatten(a)  ¦ function-failed
            array::sort([a, b]) ¦ function-failed
            array::contains([a], b) ¦ too-large
            test::assert("x", a, 1) ¦ function-failed
            chash::sorted_serialize(a) ¦ function-failed
            match a of case b => 1 case _ => 2 end ¦ too-large
            """)
    void boundsTheWorkOnValuesThatAreSharedExponentially(String use, String result) {
        String share = "let a = [a, a]; let b = [b, b]; let r = {\"l\": r, \"r\": r}; let q = {\"l\": q, \"r\": q};\n";
        String script = "use std::{json, string, array, test}; use tremor::chash;\n"
                + "let a = [event]; let b = [event]; let r = {\"x\": event}; let q = {\"y\": event};\n"
                + share.repeat(60)
                + "let sink = " + use.replace("let event.a", "let event = {}; let event.a") + ";\n\"end\"";

        assertThat(SmallStack.run(script, "1")).startsWith(result.equals("[") ? "\"end\"" : result);
    }

    private static String[] many(String event, int times, String last) {
        return IntStream.rangeClosed(0, times)
                .mapToObj(i -> i == times ? last : event)
                .toArray(String[]::new);
    }
}
