package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import io.temblor.connector.Connector;
import io.temblor.connector.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A connector as it was read, before it is known how the links use it. What was wrong with it has been
/// reported, and is empty here.
record ConnectorDraft(
        String name,
        Section section,
        Optional<Connector<?>> connector,
        Optional<Record> settings,
        Optional<ComponentPlan> codec,
        List<ComponentPlan> preprocessors,
        List<ComponentPlan> postprocessors,
        Optional<ReconnectSettings> reconnect) {

    /// The halves that the connector has with these settings; both if that cannot be told.
    Set<Role> possibleRoles() {
        return connector.flatMap(c -> settings.map(s -> roles(c, s))).orElse(Set.of(Role.SOURCE, Role.SINK));
    }

    @SuppressWarnings("unchecked") // the settings were bound to this connector's own record
    private static Set<Role> roles(Connector<?> connector, Record settings) {
        return ((Connector<Record>) connector).roles(settings);
    }

    Optional<ConnectorPlan> plan(Set<Role> roles) {
        return connector.flatMap(c -> settings.flatMap(s -> reconnect.map(r -> plan(c, s, r, roles))));
    }

    private ConnectorPlan plan(Connector<?> made, Record bound, ReconnectSettings again, Set<Role> roles) {
        return new ConnectorPlan(
                name, made.type().name(), made.backend(), bound, roles, codec, preprocessors, postprocessors, again);
    }
}
