package io.temblor.pipeline.operator.join;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `join`: pairs of events of two streams with the same key that come within a time of each other.
public final class JoinOperatorProvider implements OperatorProvider<JoinSettings> {
    private static final ComponentType<JoinSettings> TYPE = new ComponentType<>(
            "join",
            "Makes pairs of events of two streams with the same key, within a time of each other",
            JoinSettings.class,
            """
            nodes.pairs { type = join, key = "event.id", within = 10s, kind = left }
            links = ["in -> pairs/left", "in -> pairs/right", "pairs -> out"]""");

    /// Used by [java.util.ServiceLoader].
    public JoinOperatorProvider() {}

    @Override
    public ComponentType<JoinSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> inputs(JoinSettings settings) {
        return List.of(JoinOperator.LEFT, JoinOperator.RIGHT);
    }

    @Override
    public Operator operator(JoinSettings settings) {
        return new JoinOperator(settings);
    }
}
