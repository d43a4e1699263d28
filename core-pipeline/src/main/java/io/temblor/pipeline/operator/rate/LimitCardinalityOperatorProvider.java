package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `limit-cardinality`: fields have so many different values at most.
public final class LimitCardinalityOperatorProvider implements OperatorProvider<LimitCardinalitySettings> {
    private static final ComponentType<LimitCardinalitySettings> TYPE = new ComponentType<>(
            "limit-cardinality",
            "Limits how many different values fields have",
            LimitCardinalitySettings.class,
            "steps = [ { type = limit-cardinality, fields = [labels.path], limit = 100, action = replace } ]");

    /// Used by [java.util.ServiceLoader].
    public LimitCardinalityOperatorProvider() {}

    @Override
    public ComponentType<LimitCardinalitySettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(LimitCardinalitySettings settings) {
        return settings.keepOverflow() ? List.of("out", "overflow") : List.of("out");
    }

    @Override
    public Operator operator(LimitCardinalitySettings settings) {
        return new LimitCardinalityOperator(settings);
    }
}
