package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.document.Document;

/// Makes the operator `filter`: events that pass a test go on, the others end here.
public final class FilterOperatorProvider implements OperatorProvider<FilterSettings> {
    private static final ComponentType<FilterSettings> TYPE = new ComponentType<>(
            "filter",
            "Keeps the events that pass a test",
            FilterSettings.class,
            "steps = [ { type = filter, where { field = level, equals = error } } ]");

    /// Used by [java.util.ServiceLoader].
    public FilterOperatorProvider() {}

    @Override
    public ComponentType<FilterSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(FilterSettings settings) {
        Condition condition = settings.where().compile();
        return (event, context) -> {
            Document document = event.document();
            if (condition.holds(document, document.root())) {
                context.emit("out", event);
            }
        };
    }
}
