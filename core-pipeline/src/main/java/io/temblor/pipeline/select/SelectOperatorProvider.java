package io.temblor.pipeline.select;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `select`: results of events, or of all events of a group in a window.
public final class SelectOperatorProvider implements OperatorProvider<SelectSettings> {
    private static final ComponentType<SelectSettings> TYPE = new ComponentType<>(
            "select", "Makes results of events, by group and window if it is told so", SelectSettings.class, """
            steps = [ { type = select, select = "{\\"host\\": group[0], \\"count\\": aggr::stats::count()}",
                        group-by = [event.host], window { type = tumbling, interval = 1m } } ]""");

    /// Used by [java.util.ServiceLoader].
    public SelectOperatorProvider() {}

    @Override
    public ComponentType<SelectSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(SelectSettings settings) {
        return settings.plan().ports();
    }

    @Override
    public Operator operator(SelectSettings settings) {
        return settings.plan().operator();
    }
}
