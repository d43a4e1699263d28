package io.temblor.pipeline.stage;

import io.temblor.connector.InvalidSettingException;

/// A connector that cannot be made with its settings, although each of them is valid by itself.
public final class RefusedConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String flow;
    private final String connector;
    private final InvalidSettingException refusal;

    RefusedConnectorException(String flow, String connector, InvalidSettingException refusal) {
        super("flow." + flow + ".connectors." + connector + ": " + refusal.getMessage(), refusal);
        this.flow = flow;
        this.connector = connector;
        this.refusal = refusal;
    }

    /// The flow's name.
    public String flow() {
        return flow;
    }

    /// The connector's name in the flow.
    public String connector() {
        return connector;
    }

    /// What is wrong.
    public InvalidSettingException refusal() {
        return refusal;
    }
}
