package io.temblor.pipeline.operator.shape;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;

/// Makes the operator `flatten`: records within records become one record.
public final class FlattenOperatorProvider implements OperatorProvider<FlattenSettings> {
    private static final ComponentType<FlattenSettings> TYPE = new ComponentType<>(
            "flatten",
            "Puts the fields of nested records side by side",
            FlattenSettings.class,
            "steps = [ { type = flatten, separator = \"_\" } ]");

    /// Used by [java.util.ServiceLoader].
    public FlattenOperatorProvider() {}

    @Override
    public ComponentType<FlattenSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(FlattenSettings settings) {
        return new FlattenOperator(settings);
    }
}
