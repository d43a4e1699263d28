package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `throttle`: events pass at a rate, and in bursts up to a size.
public final class ThrottleOperatorProvider implements OperatorProvider<ThrottleSettings> {
    private static final ComponentType<ThrottleSettings> TYPE = new ComponentType<>(
            "throttle",
            "Lets so many events pass in a time",
            ThrottleSettings.class,
            "steps = [ { type = throttle, rate = 100, interval = 1s, key = \"event.user\" } ]");

    /// Used by [java.util.ServiceLoader].
    public ThrottleOperatorProvider() {}

    @Override
    public ComponentType<ThrottleSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(ThrottleSettings settings) {
        return settings.keepOverflow() ? List.of("out", "overflow") : List.of("out");
    }

    @Override
    public Operator operator(ThrottleSettings settings) {
        return new ThrottleOperator(settings);
    }
}
