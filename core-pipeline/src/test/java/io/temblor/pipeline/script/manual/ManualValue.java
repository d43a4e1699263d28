package io.temblor.pipeline.script.manual;

import io.temblor.connector.NanoClock;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.Objects;

/// Values as manuals write them: as expressions.
final class ManualValue {
    private ManualValue() {}

    /// What an expression yields.
    static Value of(String expression) {
        try {
            CompiledScript script = new ScriptCompiler(new LibraryModules())
                    .compileExpression(new Source("claim", expression), RecordValue.EMPTY);
            return Objects.requireNonNull(script.body().run(script.newFrame(NanoClock.SYSTEM)));
        } catch (InvalidScriptException e) {
            throw new AssertionError("this is no value: " + expression + "\n" + e.getMessage(), e);
        }
    }
}
