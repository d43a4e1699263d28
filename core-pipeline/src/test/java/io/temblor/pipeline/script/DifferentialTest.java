package io.temblor.pipeline.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compiled scripts do what interpreted ones do: the same values, ports, state and metadata, or the same error at the
/// same place.
class DifferentialTest {
    private static final int PROGRAMS = Integer.getInteger("temblor.programs", 4_000);
    private static final int EVENTS = 3;

    static Stream<ConformanceCase> cases() {
        return Stream.of(ConformanceCase.Kind.SCRIPTS, ConformanceCase.Kind.SCRIPT_RUNTIME_ERRORS)
                .flatMap(kind -> ConformanceCase.all(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnCases(ConformanceCase each) throws InvalidScriptException {
        assertAgreement(each.compile(), each.events(), each.script());
    }

    @Test
    void agreesOnRandomPrograms() {
        Random random = new Random(Long.getLong("temblor.seed", 2026));
        RandomPrograms programs = new RandomPrograms(random);
        int compiled = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            String script = programs.program();
            List<GivenEvent> events = Stream.generate(programs::event)
                    .limit(EVENTS)
                    .map(GivenEvent::of)
                    .toList();
            try {
                assertAgreement(compile(script), events, script);
                compiled++;
            } catch (InvalidScriptException e) {
                // What is constant may fail before it runs.
            }
        }
        assertThat(compiled).isGreaterThan(PROGRAMS / 2);
    }

    private static CompiledScript compile(String script) throws InvalidScriptException {
        return new ScriptCompiler(new LibraryModules()).compile(new Source("script", script), RecordValue.EMPTY);
    }

    private static void assertAgreement(CompiledScript script, List<GivenEvent> events, String text) {
        ScriptRun compiled = new CompiledRun(script);
        ScriptRun interpreted = new ScriptInterpreter(script.script());
        for (GivenEvent event : events) {
            String expected = interpreted.on(event) + "\nstate: " + interpreted.state();
            String actual = compiled.on(event) + "\nstate: " + compiled.state();
            if (!actual.equals(expected)) {
                assertThat(actual).as("%s\nwith %s", text, event.value()).isEqualTo(expected);
            }
        }
    }
}
