package io.temblor.pipeline.script.check;

import io.temblor.pipeline.aggregate.AggregateFunction;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;

/// A call of an aggregate function in a `select`.
///
/// @param arguments what it is given of each event
/// @param result    the number of the variable in which the select expects its result
public record AggregateUse(AggregateFunction function, List<Node> arguments, int result, Span span) {
    public AggregateUse {
        arguments = List.copyOf(arguments);
    }
}
