package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `bucket`: so many events of each class, and of each combination of dimensions in it, pass in a
/// time.
public final class BucketOperatorProvider implements OperatorProvider<BucketSettings> {
    private static final ComponentType<BucketSettings> TYPE = new ComponentType<>(
            "bucket",
            "Limits how many events of each class pass in a time",
            BucketSettings.class,
            "steps = [ { type = bucket, default-class = info, rate = 100, dimensions = \"event.host\" } ]");

    /// Used by [java.util.ServiceLoader].
    public BucketOperatorProvider() {}

    @Override
    public ComponentType<BucketSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(BucketSettings settings) {
        return List.of("out", "overflow");
    }

    @Override
    public Operator operator(BucketSettings settings) {
        return new BucketOperator(settings);
    }
}
