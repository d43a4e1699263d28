package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;

/// Makes the operator `batch`: several events become one, whose value is the array of theirs.
public final class BatchOperatorProvider implements OperatorProvider<BatchSettings> {
    private static final ComponentType<BatchSettings> TYPE = new ComponentType<>(
            "batch",
            "Collects events into one, whose value is the array of theirs",
            BatchSettings.class,
            "steps = [ { type = batch, count = 100, timeout = 1s } ]");

    /// Used by [java.util.ServiceLoader].
    public BatchOperatorProvider() {}

    @Override
    public ComponentType<BatchSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(BatchSettings settings) {
        return new BatchOperator(settings);
    }
}
