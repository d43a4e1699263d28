package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.script.check.AggregateUse;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.FailedExpressionException;
import java.util.ArrayList;
import java.util.List;

/// The aggregate functions of a `select`.
///
/// **Threading.** One thread at a time.
final class AggregateCode {
    private final AggregateCall[] calls;
    private final SelectCode code;

    AggregateCode(CheckedSelect select, SelectCode code) throws InvalidScriptException {
        this.code = code;
        List<AggregateCall> made = new ArrayList<>();
        for (AggregateUse use : select.aggregates()) {
            made.add(new AggregateCall(select, use));
        }
        calls = made.toArray(new AggregateCall[0]);
    }

    /// Accumulators that know nothing, one for each call.
    AccumulatorSet accumulators() {
        Accumulator[] fresh = new Accumulator[calls.length];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = calls[i].accumulator();
        }
        return AccumulatorSet.of(fresh);
    }

    /// Gives the event in work to accumulators, when all that they want to know of it is known and none of them
    /// refuses it.
    void accumulate(AccumulatorSet into, long timeNanos, Event event) {
        for (AggregateCall call : calls) {
            call.evaluate(event, code);
        }
        // The first one is not asked: it may refuse the event when it is given it, for nobody has it by then.
        for (int i = 1; i < calls.length; i++) {
            calls[i].check(into.get(i), code);
        }
        for (int i = 0; i < calls.length; i++) {
            calls[i].add(into.get(i), timeNanos, code);
        }
    }

    /// Gives to accumulators what others have collected.
    ///
    /// @param asParts whether the functions may tell what has come from whom
    void merge(AccumulatorSet from, AccumulatorSet into, boolean asParts) {
        FailedExpressionException failure = null;
        for (int i = 0; i < calls.length; i++) {
            try {
                if (asParts) {
                    into.get(i).merge(from.get(i));
                } else {
                    into.get(i).append(from.get(i));
                }
            } catch (ScriptException e) {
                failure = calls[i].failure(e, code);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// Tells the expressions what accumulators yield.
    void tell(AccumulatorSet collected) {
        for (int i = 0; i < calls.length; i++) {
            code.know(calls[i].result(), collected.get(i).result());
        }
    }
}
