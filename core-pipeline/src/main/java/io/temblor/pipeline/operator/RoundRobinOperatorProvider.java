package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import java.util.List;

/// Makes the operator `round-robin`: events leave by several ports in turn.
public final class RoundRobinOperatorProvider implements OperatorProvider<RoundRobinSettings> {
    private static final ComponentType<RoundRobinSettings> TYPE = new ComponentType<>(
            "round-robin",
            "Sends events to its ports in turn",
            RoundRobinSettings.class,
            "steps = [ { type = round-robin, outputs = [one, two] } ]");

    /// Used by [java.util.ServiceLoader].
    public RoundRobinOperatorProvider() {}

    @Override
    public ComponentType<RoundRobinSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(RoundRobinSettings settings) {
        return settings.outputs();
    }

    @Override
    public Operator operator(RoundRobinSettings settings) {
        return new RoundRobinOperator(settings);
    }
}
