package io.temblor.pipeline.script.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    /// The library, and a module that is none.
    private static final class Modules implements ModuleFinder {
        private final ModuleFinder library = new LibraryModules();

        @Override
        public Optional<Source> find(List<String> name) throws IOException {
            return name.equals(List.of("broken")) ? Optional.of(new Source("broken", "fn f(")) : library.find(name);
        }

        @Override
        public List<String> places() {
            return library.places();
        }
    }

    private static List<Diagnostic> errors(String script) {
        try {
            new Checker(new Modules(), (_, _) -> Value.NULL).check(new Source("script", script), RecordValue.EMPTY);
            return List.of();
        } catch (InvalidScriptException e) {
            return e.diagnostics();
        }
    }

    private static List<String> codes(String script) {
        return errors(script).stream()
                .map(diagnostic -> diagnostic.code().code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + array::len([])",
                "use std::array; 1 + array::lenn([])",
                "use std::array; 1 + array::len()",
                "use std::array; \"a\" * array::EMPTY.x",
                "fn f(n) with 1 + recur(n) end; f(1)",
                "1 + group[0]",
                "1 + (1 / 0)",
                "use std::arrray; 1 + arrray::len(arrray::EMPTY.x) + arrray::inner::f()",
                "use broken; 1 + broken::f(broken::A)",
            })
    void reportsNothingThatFollowsFromAnError(String script) {
        assertThat(errors(script)).hasSize(1);
    }

    @Test
    void refusesToAssignToConstants() {
        assertThat(codes("const A = 1; let A = 2; A")).containsExactly("not-assignable");
        assertThat(codes("const A = {}; let A.x = 2; A")).containsExactly("not-assignable");
        assertThat(codes("const A = 1; match event of case _ => let A = 2 end")).containsExactly("not-assignable");
    }

    @Test
    void letsVariablesOfFunctionsAndClausesHideConstants() {
        assertThat(codes("const A = 1; fn f(A) with let A = A + 1; A end; f(1)"))
                .isEmpty();
        assertThat(codes("const A = 1; match event of case A = _ => let A = 2; A end"))
                .isEmpty();
    }

    @Test
    void namesFunctionsInTheOrderOfTheirModule() {
        assertThat(errors("use std::binary; binary::nothing_alike([])")
                        .getFirst()
                        .hint())
                .contains("known are [len, from_bytes, into_bytes]");
    }
}
