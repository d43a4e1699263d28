package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;

/// Makes the operator `history`: each event goes on with a note in its metadata that it was here.
public final class HistoryOperatorProvider implements OperatorProvider<HistorySettings> {
    private static final ComponentType<HistorySettings> TYPE = new ComponentType<>(
            "history",
            "Notes in the metadata that an event came by",
            HistorySettings.class,
            "steps = [ { type = history, op = \"before-filter\", name = history } ]");

    /// Used by [java.util.ServiceLoader].
    public HistoryOperatorProvider() {}

    @Override
    public ComponentType<HistorySettings> type() {
        return TYPE;
    }

    @Override
    public Operator operator(HistorySettings settings) {
        return new HistoryOperator(settings);
    }
}
