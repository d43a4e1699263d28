package io.temblor.pipeline.select;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.script.check.AggregateUse;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.FailedExpressionException;
import io.temblor.pipeline.window.Program;
import java.util.ArrayList;
import java.util.List;

/// The aggregate functions of a `select`, and the compiled expressions of what they are given.
///
/// **Threading.** One thread at a time.
final class AggregateCode {
    private final Use[] uses;

    /// One call.
    ///
    /// @param place     stands for the call in messages
    /// @param arguments used for one event after the other
    private record Use(AggregateUse checked, Program place, Program[] programs, Value[] arguments) {}

    AggregateCode(CheckedSelect select) throws InvalidScriptException {
        List<Use> made = new ArrayList<>();
        for (AggregateUse use : select.aggregates()) {
            Program[] programs = new Program[use.arguments().size()];
            for (int i = 0; i < programs.length; i++) {
                programs[i] = Program.of(select.expression(use.arguments().get(i)));
            }
            Program place = Program.of(select.expression(new Node.Constant(Value.NULL, use.span())));
            made.add(new Use(use, place, programs, new Value[programs.length]));
        }
        uses = made.toArray(new Use[0]);
    }

    /// Accumulators that know nothing, one for each call.
    Accumulator[] accumulators() {
        Accumulator[] fresh = new Accumulator[uses.length];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = uses[i].checked.function().accumulator();
        }
        return fresh;
    }

    /// Gives the event of a frame to accumulators, when all that they want to know of it is known and none of them
    /// refuses it.
    void accumulate(Accumulator[] into, long timeNanos, Frame frame) {
        for (Use use : uses) {
            for (int i = 0; i < use.programs.length; i++) {
                use.arguments[i] = use.programs[i].value(frame);
            }
        }
        // The first one is not asked: it may refuse the event when it is given it, for nobody has it by then.
        for (int i = 1; i < uses.length; i++) {
            try {
                into[i].check(uses[i].arguments);
            } catch (ScriptException e) {
                throw uses[i].place.failure(e, frame);
            }
        }
        for (int i = 0; i < uses.length; i++) {
            try {
                into[i].add(uses[i].arguments, timeNanos);
            } catch (ScriptException e) {
                throw uses[i].place.failure(e, frame);
            }
        }
    }

    /// Gives to accumulators what others have collected.
    ///
    /// @param asParts whether the functions may tell what has come from whom
    void merge(Accumulator[] from, Accumulator[] into, boolean asParts, Frame frame) {
        FailedExpressionException failure = null;
        for (int i = 0; i < uses.length; i++) {
            try {
                if (asParts) {
                    into[i].merge(from[i]);
                } else {
                    into[i].append(from[i]);
                }
            } catch (ScriptException e) {
                failure = uses[i].place.failure(e, frame);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// Tells a frame what accumulators yield.
    void tell(Accumulator[] collected, Frame frame) {
        for (int i = 0; i < uses.length; i++) {
            frame.setVariable(uses[i].checked.result(), collected[i].result());
        }
    }
}
