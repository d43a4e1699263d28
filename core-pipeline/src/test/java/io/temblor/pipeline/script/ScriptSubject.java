package io.temblor.pipeline.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;

/// What holds for every script.
final class ScriptSubject {
    private static final List<String> EVENTS = List.of(
            "{\"a\":1,\"b\":{\"c\":[1,2,\"x\"]},\"list\":[1,{\"a\":2}],\"text\":\"k=v\"}",
            "[1,[2],\"a\"]",
            "\"a b\"",
            "null",
            "3");

    private ScriptSubject() {}

    /// A script is refused with errors that can be shown, or does something with each event, or fails with
    /// an error that can be shown.
    static void runsOrRefuses(String text) {
        try {
            CompiledScript compiled =
                    new ScriptCompiler(new LibraryModules()).compile(new Source("script", text), RecordValue.EMPTY);
            ScriptRun run = new CompiledRun(compiled);
            for (String event : EVENTS) {
                Outcome outcome = run.on(GivenEvent.of(event));
                if (outcome instanceof Outcome.Failed(var error)) {
                    assertThat(DiagnosticText.of(error)).contains(error.message());
                }
            }
        } catch (InvalidScriptException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
