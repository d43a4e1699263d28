package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `backpressure`: while the sinks behind it are slow, events leave by another port.
public final class BackpressureOperatorProvider implements OperatorProvider<BackpressureSettings> {
    private static final ComponentType<BackpressureSettings> TYPE = new ComponentType<>(
            "backpressure",
            "Sends events elsewhere while sinks are slow",
            BackpressureSettings.class,
            "steps = [ { type = backpressure, timeout = 100ms } ]");

    /// Used by [java.util.ServiceLoader].
    public BackpressureOperatorProvider() {}

    @Override
    public ComponentType<BackpressureSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(BackpressureSettings settings) {
        return List.of("out", "overflow");
    }

    @Override
    public Operator operator(BackpressureSettings settings) {
        return new BackpressureOperator(settings);
    }
}
