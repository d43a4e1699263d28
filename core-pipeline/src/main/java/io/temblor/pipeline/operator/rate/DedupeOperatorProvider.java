package io.temblor.pipeline.operator.rate;

import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.List;

/// Makes the operator `dedupe`: of events with the same key, only the first goes on.
public final class DedupeOperatorProvider implements OperatorProvider<DedupeSettings> {
    private static final ComponentType<DedupeSettings> TYPE = new ComponentType<>(
            "dedupe",
            "Lets the first event of each key pass",
            DedupeSettings.class,
            "steps = [ { type = dedupe, key = \"event.id\", ttl = 1h } ]");

    /// Used by [java.util.ServiceLoader].
    public DedupeOperatorProvider() {}

    @Override
    public ComponentType<DedupeSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(DedupeSettings settings) {
        return settings.keepDuplicates() ? List.of("out", "duplicate") : List.of("out");
    }

    @Override
    public Operator operator(DedupeSettings settings) {
        return new DedupeOperator(settings);
    }
}
