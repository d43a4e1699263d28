package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.SelectVariables;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.Program;
import org.jspecify.annotations.Nullable;

/// The compiled expressions of a `select` but for those of its aggregate functions, and the frame that all of them run
/// on.
///
/// **Threading.** One thread at a time.
final class SelectCode {
    private final Frame frame;
    private final SelectVariables names;
    private final @Nullable Program where;
    private final Program target;
    private final @Nullable Program having;

    /// The event that the frame is still to begin with.
    private @Nullable Event next;

    SelectCode(CheckedSelect select, NanoClock clock) throws InvalidScriptException {
        frame = new Frame(select.variables(), clock);
        names = select.names();
        where = program(select, select.where());
        target = Program.of(select.expression(select.target()));
        having = program(select, select.having());
    }

    private static @Nullable Program program(CheckedSelect select, @Nullable Node node) throws InvalidScriptException {
        return node == null ? null : Program.of(select.expression(node));
    }

    /// The frame, which has begun with the event in work. For many events nobody asks for it.
    Frame frame() {
        Event event = next;
        if (event != null) {
            next = null;
            frame.begin(event);
        }
        return frame;
    }

    SelectVariables names() {
        return names;
    }

    /// Begins with an event, and forgets all that the expressions were told.
    void begin(Event event) {
        next = event;
    }

    /// Tells the expressions something that a select knows.
    ///
    /// @param variable see [SelectVariables]
    void know(int variable, Value value) {
        frame().setVariable(variable, value);
    }

    /// Whether the event is wanted.
    boolean takes() {
        return where == null || isTrue(where, "`where`");
    }

    /// The result, or null for the event as it is.
    @Nullable
    Value result() {
        Value result = target.run(frame());
        return result == null ? frame().emitted() : result;
    }

    /// Whether a result is wanted, the event as it is if it is null.
    boolean wants(@Nullable Value result) {
        if (having == null) {
            return true;
        }
        if (result != null) {
            try {
                frame().setEvent(result);
            } catch (ScriptException e) {
                throw having.failure(e, frame());
            }
        }
        return isTrue(having, "`having`");
    }

    /// The metadata of the event.
    RecordValue meta() {
        return frame().metaValue();
    }

    private boolean isTrue(Program condition, String what) {
        Value value = condition.value(frame());
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        throw condition.failure(
                ErrorCode.WRONG_TYPE, what + " must be a bool, but is " + Descriptions.typeOf(value), frame());
    }
}
