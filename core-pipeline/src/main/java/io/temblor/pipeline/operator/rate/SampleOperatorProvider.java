package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;

/// Makes the operator `sample`: a part of the events goes on.
public final class SampleOperatorProvider implements OperatorProvider<SampleSettings> {
    private static final ComponentType<SampleSettings> TYPE = new ComponentType<>(
            "sample",
            "Lets a part of the events pass",
            SampleSettings.class,
            "steps = [ { type = sample, ratio = 0.1, key = \"event.trace\" } ]");

    /// Used by [java.util.ServiceLoader].
    public SampleOperatorProvider() {}

    @Override
    public ComponentType<SampleSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(SampleSettings settings) {
        return new SampleOperator(settings);
    }
}
