package io.temblor.pipeline.operator;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value that an operator wants to know of each event: a setting that is an expression of the script language.
///
/// **Threading.** One thread at a time.
public final class ScriptExpression {
    private final ScriptRunner runner;

    private ScriptExpression(CompiledScript script) {
        this.runner = new ScriptRunner(script, Optional.empty());
    }

    /// The expression that a setting has, checked by [#check] before.
    public static ScriptExpression of(PlacedText text) {
        try {
            return new ScriptExpression(compiled(text));
        } catch (InvalidScriptException e) {
            throw new IllegalStateException("an expression that was checked is not right any more", e);
        }
    }

    /// Reports an expression that is not right.
    public static void check(SettingChecks checks, String setting, PlacedText text) {
        try {
            CompiledScript _ = compiled(text);
        } catch (InvalidScriptException e) {
            checks.that(false, setting, "the expression is not right\n" + e.getMessage());
        }
    }

    private static CompiledScript compiled(PlacedText text) throws InvalidScriptException {
        return new ScriptCompiler(new LibraryModules()).compileExpression(ScriptText.source(text), RecordValue.EMPTY);
    }

    /// What the expression says of the event in work.
    ///
    /// @return null if it has failed, and the event has left by `err`
    @Nullable
    public Value of(Event event, OperatorContext context) {
        Frame frame = runner.run(event, context);
        if (frame == null) {
            return null;
        }
        Value value = frame.emitted();
        return value == null ? frame.eventValue() : value;
    }
}
