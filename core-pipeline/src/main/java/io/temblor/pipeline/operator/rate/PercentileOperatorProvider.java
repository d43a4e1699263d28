package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `percentile`: the longer the sinks behind it are slow, the more events leave by another port.
public final class PercentileOperatorProvider implements OperatorProvider<PercentileSettings> {
    private static final ComponentType<PercentileSettings> TYPE = new ComponentType<>(
            "percentile",
            "Sends a growing part of the events elsewhere while sinks are slow",
            PercentileSettings.class,
            "steps = [ { type = percentile, timeout = 100ms } ]");

    /// Used by [java.util.ServiceLoader].
    public PercentileOperatorProvider() {}

    @Override
    public ComponentType<PercentileSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(PercentileSettings settings) {
        return List.of("out", "overflow");
    }

    @Override
    public Operator operator(PercentileSettings settings) {
        return new PercentileOperator(settings);
    }
}
