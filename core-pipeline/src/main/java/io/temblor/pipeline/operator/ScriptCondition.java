package io.temblor.pipeline.operator;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.util.Optional;

/// A condition that is an expression of the script language.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Nothing is allocated, unless the expression makes values.
final class ScriptCondition implements EventTest {
    private final ScriptRunner runner;

    private ScriptCondition(CompiledScript script) {
        this.runner = new ScriptRunner(script, Optional.empty());
    }

    /// @throws InvalidScriptException if the text is no right expression
    static ScriptCondition of(PlacedText text) throws InvalidScriptException {
        return new ScriptCondition(
                new ScriptCompiler(new LibraryModules()).compileExpression(ScriptText.source(text), RecordValue.EMPTY));
    }

    @Override
    public Answer holds(Event event, OperatorContext context) {
        Frame frame = runner.run(event, context);
        if (frame == null) {
            return Answer.FAILED;
        }
        Value value = frame.emitted();
        if (value == BoolValue.TRUE) {
            return Answer.YES;
        }
        return value == BoolValue.FALSE
                ? Answer.NO
                : refuse(value == null ? frame.eventValue() : value, frame, context);
    }

    /// What is the event itself may be a truth value, too.
    private Answer refuse(Value value, Frame frame, OperatorContext context) {
        if (value instanceof BoolValue bool) {
            return bool.value() ? Answer.YES : Answer.NO;
        }
        runner.fail(
                new ScriptException(
                        ErrorCode.WRONG_TYPE, "the condition must be a bool, but is " + Descriptions.typeOf(value)),
                frame,
                context);
        return Answer.FAILED;
    }
}
