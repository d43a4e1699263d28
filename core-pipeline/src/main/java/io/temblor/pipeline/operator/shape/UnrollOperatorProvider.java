package io.temblor.pipeline.operator.shape;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;

/// Makes the operator `unroll`: an event with an array becomes one event for each of its elements.
public final class UnrollOperatorProvider implements OperatorProvider<UnrollSettings> {
    private static final ComponentType<UnrollSettings> TYPE = new ComponentType<>(
            "unroll",
            "Makes one event of each element of an array",
            UnrollSettings.class,
            "steps = [ { type = unroll, field = items } ]");

    /// Used by [java.util.ServiceLoader].
    public UnrollOperatorProvider() {}

    @Override
    public ComponentType<UnrollSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(UnrollSettings settings) {
        return new UnrollOperator(settings);
    }
}
