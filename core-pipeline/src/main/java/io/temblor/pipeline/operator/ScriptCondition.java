package io.temblor.pipeline.operator;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import org.jspecify.annotations.Nullable;

/// A condition that is an expression of the script language.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Nothing is allocated, unless the expression makes values.
final class ScriptCondition implements EventTest {
    private final CompiledScript script;
    private @Nullable Frame frame;

    private ScriptCondition(CompiledScript script) {
        this.script = script;
    }

    /// @throws InvalidScriptException if the text is no right expression
    static ScriptCondition of(PlacedText text) throws InvalidScriptException {
        return new ScriptCondition(
                new ScriptCompiler(new LibraryModules()).compileExpression(ScriptText.source(text), RecordValue.EMPTY));
    }

    @Override
    public Answer holds(Event event, OperatorContext context) {
        Frame working = frame;
        if (working == null) {
            working = script.newFrame(context.clock());
            frame = working;
        }
        working.begin(event);
        try {
            return answer(script.body().run(working));
        } catch (ScriptException e) {
            ScriptFailures.fail(script, working, e, context);
            return Answer.FAILED;
        }
    }

    private static Answer answer(@Nullable Value value) {
        if (value == BoolValue.TRUE) {
            return Answer.YES;
        }
        if (value == BoolValue.FALSE) {
            return Answer.NO;
        }
        throw new ScriptException(
                ErrorCode.WRONG_TYPE,
                "the condition must be a bool, but is " + (value == null ? "the event" : value.type()));
    }
}
