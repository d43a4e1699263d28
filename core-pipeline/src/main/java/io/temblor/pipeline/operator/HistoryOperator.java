package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The operator `history`. Its notes look as those of Tremor, with an event's order for its number and that of its
/// poll, and 0 for the numbers of source and stream, which events do not have here.
final class HistoryOperator implements Operator {
    private final String op;
    private final String name;

    HistoryOperator(HistorySettings settings) {
        op = settings.op();
        name = settings.name();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        List<Value> notes = new ArrayList<>();
        if (event.meta().get(name) instanceof ArrayValue earlier) {
            earlier.forEach(notes::add);
        }
        long order = context.order();
        notes.add(new StringValue("evt: " + op + "(0:0:" + order + ":" + order + ")"));
        context.emit("out", event.document(), event.meta().with(name, ArrayValue.of(notes)));
    }
}
