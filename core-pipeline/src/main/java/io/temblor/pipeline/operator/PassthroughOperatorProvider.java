package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;

/// Makes the operator `passthrough`: every event goes on as it is.
public final class PassthroughOperatorProvider implements OperatorProvider<NoSettings> {
    private static final ComponentType<NoSettings> TYPE = new ComponentType<>(
            "passthrough", "Sends every event on as it is", NoSettings.class, "steps = [passthrough]");

    /// Used by [java.util.ServiceLoader].
    public PassthroughOperatorProvider() {}

    @Override
    public ComponentType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(NoSettings settings) {
        return (event, context) -> context.emit("out", event);
    }
}
