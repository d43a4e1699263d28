package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;

/// Makes the operator `counter`: each event goes on in a record that has its number, counted from 1.
public final class CounterOperatorProvider implements OperatorProvider<NoSettings> {
    private static final ComponentType<NoSettings> TYPE = new ComponentType<>(
            "counter", "Puts each event into a record with its number", NoSettings.class, "steps = [ counter ]");

    /// Used by [java.util.ServiceLoader].
    public CounterOperatorProvider() {}

    @Override
    public ComponentType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(NoSettings settings) {
        return new CounterOperator();
    }
}
