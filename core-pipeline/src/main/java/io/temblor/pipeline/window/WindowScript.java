package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;

/// A script of a window, with the frame that it runs on.
///
/// **Threading.** One thread at a time.
final class WindowScript {
    private final Program program;
    private final Frame frame;

    WindowScript(CheckedScript script, NanoClock clock) throws InvalidScriptException {
        program = Program.of(script);
        frame = new Frame(script.variables(), clock);
    }

    /// Runs the script on an event, with a state.
    ///
    /// @throws FailedExpressionException if it fails, or drops the event
    Value run(Event event, Value state) {
        frame.begin(event);
        frame.setState(state);
        Value value = program.value(frame);
        if (frame.isDropped()) {
            throw program.failure(ErrorCode.WRONG_TYPE, "the script of a window cannot drop an event", frame);
        }
        return value;
    }

    /// The state as the last run has left it.
    Value state() {
        return Trees.value(frame.state());
    }

    /// Runs a script that yields a whole number, not negative.
    ///
    /// @param what what the number is, for messages
    long number(Event event, String what) {
        Value value = run(event, Value.NULL);
        if (value instanceof IntegerValue number && !number.unsigned() && number.bits() >= 0) {
            return number.bits();
        }
        boolean isNumber = value instanceof IntegerValue || value instanceof FloatValue;
        throw failure(
                what + " must be an integer from 0 on, but is " + (isNumber ? value : Descriptions.typeOf(value)));
    }

    FailedExpressionException failure(String message) {
        return program.failure(ErrorCode.WRONG_TYPE, message, frame);
    }
}
