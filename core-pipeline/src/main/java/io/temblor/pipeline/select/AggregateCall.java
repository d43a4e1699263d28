package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.aggregate.NumberAccumulator;
import io.temblor.pipeline.script.check.AggregateUse;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.FailedExpressionException;
import io.temblor.pipeline.window.Program;

/// A call of an aggregate function, with the compiled expressions of its arguments.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** For each event [#evaluate] · [#check], if wanted · [#add].
///
/// **Hot path.** If all that is wanted is the number in a field of the event, it does not become a value.
final class AggregateCall {
    private final AggregateUse use;
    private final Program[] programs;
    private final Value[] arguments;

    /// Stands for the call in messages.
    private final Program place;

    /// The field with the number; none if not just that is wanted.
    private final EventField field;

    /// Whether there is one in the event in work.
    private boolean isNumber;

    AggregateCall(CheckedSelect select, AggregateUse use) throws InvalidScriptException {
        this.use = use;
        this.place = Program.of(select.expression(new Node.Constant(Value.NULL, use.span())));
        this.programs = new Program[use.arguments().size()];
        this.arguments = new Value[programs.length];
        for (int i = 0; i < programs.length; i++) {
            programs[i] = Program.of(select.expression(use.arguments().get(i)));
        }
        boolean wantsNumber = programs.length == 1 && accumulator() instanceof NumberAccumulator;
        this.field = wantsNumber ? EventField.of(use.arguments().getFirst()) : EventField.NONE;
    }

    /// A new accumulator.
    Accumulator accumulator() {
        return use.function().accumulator();
    }

    /// The variable in which the select expects the result.
    int result() {
        return use.result();
    }

    /// Learns what is to be told of an event.
    ///
    /// @throws FailedExpressionException if an argument fails
    void evaluate(Event event, SelectCode code) {
        isNumber = field.readNumber(event);
        for (int i = 0; i < programs.length && !isNumber; i++) {
            arguments[i] = programs[i].value(code.frame());
        }
    }

    /// Whether an accumulator would take it.
    ///
    /// @throws FailedExpressionException if it would not
    void check(Accumulator into, SelectCode code) {
        try {
            if (!isNumber) {
                into.check(arguments);
            }
        } catch (ScriptException e) {
            throw failure(e, code);
        }
    }

    /// Gives it to an accumulator.
    ///
    /// @throws FailedExpressionException if that does not take it
    void add(Accumulator into, long timeNanos, SelectCode code) {
        try {
            if (isNumber) {
                ((NumberAccumulator) into).add(field.number());
            } else {
                into.add(arguments, timeNanos);
            }
        } catch (ScriptException e) {
            throw failure(e, code);
        }
    }

    /// What has gone wrong with the call.
    FailedExpressionException failure(ScriptException why, SelectCode code) {
        return place.failure(why, code.frame());
    }
}
