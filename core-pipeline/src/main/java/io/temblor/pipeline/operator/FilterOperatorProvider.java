package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;

/// Makes the operator `filter`: events that pass a test go on, the others end here.
public final class FilterOperatorProvider implements OperatorProvider<FilterSettings> {
    private static final ComponentType<FilterSettings> TYPE = new ComponentType<>(
            "filter",
            "Keeps the events that pass a test",
            FilterSettings.class,
            "steps = [ { type = filter, where = \"event.status >= 500\" } ]");

    /// Used by [java.util.ServiceLoader].
    public FilterOperatorProvider() {}

    @Override
    public ComponentType<FilterSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(FilterSettings settings) {
        EventTest test = EventTest.of(settings.where());
        return (event, context) -> {
            if (test.holds(event, context) == EventTest.Answer.YES) {
                context.emit("out", event);
            }
        };
    }
}
