package io.temblor.connectors.ffi.host;

import io.temblor.connector.Backend;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connectors.ffi.probe.ComponentDescription;

/// A connector in a native library. The library is loaded when the first source or sink is made.
public final class NativeConnector implements Connector<SchemaSettings> {
    private final NativeComponent component;
    private final ConnectorType<SchemaSettings> type;

    /// @param component one that is no codec
    public NativeConnector(NativeComponent component) {
        this.component = component;
        ComponentDescription description = component.description();
        this.type = ConnectorType.ofSchema(
                description.name(),
                description.summary(),
                description.schema(),
                description.roles(),
                description.codec(),
                description.example());
    }

    @Override
    public ConnectorType<SchemaSettings> type() {
        return type;
    }

    @Override
    public Backend backend() {
        return Backend.NATIVE;
    }

    /// The component behind it.
    public NativeComponent component() {
        return component;
    }

    @Override
    public Delivery delivery(SchemaSettings settings, Role role) {
        ComponentDescription description = component.description();
        return switch (role) {
            case SOURCE ->
                delivery(
                        description.can(ComponentDescription.CAN_RESUME),
                        description.sourcePromise(),
                        "reading resumes where it stopped",
                        "what was read cannot be read again");
            case SINK ->
                delivery(
                        description.can(ComponentDescription.CAN_PROMISE),
                        description.sinkPromise(),
                        "what is delivered has arrived",
                        "nobody tells whether it arrives");
        };
    }

    private static Delivery delivery(boolean promised, String reason, String kept, String lost) {
        if (promised) {
            return Delivery.atLeastOnce(reason.isEmpty() ? kept : reason);
        }
        return Delivery.atMostOnce(reason.isEmpty() ? lost : reason);
    }

    @Override
    public Source source(SchemaSettings settings, ConnectorContext context) {
        if (!type.roles().contains(Role.SOURCE)) {
            return Connector.super.source(settings, context);
        }
        return new NativeSource(component, SettingsText.of(settings), context);
    }

    @Override
    public Sink sink(SchemaSettings settings, ConnectorContext context) {
        if (!type.roles().contains(Role.SINK)) {
            return Connector.super.sink(settings, context);
        }
        return new NativeSink(component, SettingsText.of(settings), context);
    }
}
