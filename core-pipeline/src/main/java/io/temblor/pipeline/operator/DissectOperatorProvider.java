package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;

/// Makes the operator `dissect`: a text is taken apart at its delimiters.
public final class DissectOperatorProvider implements OperatorProvider<DissectSettings> {
    private static final ComponentType<DissectSettings> TYPE = new ComponentType<>(
            "dissect",
            "Takes a text apart at its delimiters",
            DissectSettings.class,
            "steps = [ { type = dissect, pattern = \"%{date} %{time} %{level->} %{message}\" } ]");

    /// Used by [java.util.ServiceLoader].
    public DissectOperatorProvider() {}

    @Override
    public ComponentType<DissectSettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(DissectSettings settings) {
        return new DissectOperator(settings);
    }
}
