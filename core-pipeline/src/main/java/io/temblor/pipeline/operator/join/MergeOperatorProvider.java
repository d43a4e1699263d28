package io.temblor.pipeline.operator.join;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `merge`: one event of each input with the same key become one.
public final class MergeOperatorProvider implements OperatorProvider<MergeSettings> {
    private static final ComponentType<MergeSettings> TYPE = new ComponentType<>(
            "merge", "Makes one event of one from each of several streams with the same key", MergeSettings.class, """
            nodes.both { type = merge, inputs = [order, payment], key = "event.id", timeout = 1m }
            links = ["in -> both/order", "in -> both/payment", "both -> out", "both/incomplete -> out"]""");

    /// Used by [java.util.ServiceLoader].
    public MergeOperatorProvider() {}

    @Override
    public ComponentType<MergeSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> inputs(MergeSettings settings) {
        return settings.inputs();
    }

    @Override
    public List<String> ports(MergeSettings settings) {
        return settings.incomplete() == MergeSettings.Incomplete.PORT
                ? List.of("out", MergeOperator.INCOMPLETE)
                : List.of("out");
    }

    @Override
    public Operator operator(MergeSettings settings) {
        return new MergeOperator(settings);
    }
}
