package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.FailedExpressionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `select` that looks at one event at a time. One that goes on as it is does so without becoming a value.
final class SelectOperator implements Operator {
    private final CheckedSelect select;
    private final ContextClock clock = new ContextClock();
    private final SelectCode code;
    private final GroupTerms terms;
    private final List<Result> results = new ArrayList<>();

    /// A result; null for the event as it is.
    private record Result(@Nullable Value value) {
        void emit(Event event, OperatorContext context) {
            if (value == null) {
                context.emit("out", event);
            } else {
                context.emit("out", value, event.meta());
            }
        }
    }

    SelectOperator(SelectPlan plan) throws InvalidScriptException {
        select = plan.select();
        code = new SelectCode(select, clock);
        terms = new GroupTerms(select);
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        clock.set(context.clock());
        try {
            code.begin(event);
            if (code.takes()) {
                for (List<Value> group : terms.all(code.frame())) {
                    compute(event, group);
                }
                results.forEach(result -> result.emit(event, context));
            }
        } catch (FailedExpressionException e) {
            context.fail(e.code(), e.text());
        } finally {
            results.clear();
        }
    }

    /// Nothing goes out before all is known: if one result fails, the event fails.
    private void compute(Event event, List<Value> group) {
        if (!select.groupings().isEmpty()) {
            code.begin(event);
        }
        code.know(code.names().group(), GroupTerms.group(group));
        code.know(code.names().window(), Value.NULL);
        code.know(code.names().cardinality(), new IntegerValue(0));
        code.know(code.names().openedAt(), Value.NULL);
        code.know(code.names().closesAt(), Value.NULL);
        Value result = code.result();
        if (code.wants(result)) {
            results.add(new Result(result));
        }
    }
}
