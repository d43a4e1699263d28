package io.temblor.pipeline.graph;

import io.temblor.connector.Backend;
import io.temblor.connector.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One connector of a flow: a description, not a live object.
///
/// @param name           in the flow
/// @param type           in the catalog
/// @param backend        which implementation of the type
/// @param settings       the connector's own
/// @param roles          the halves that the links use
/// @param codec          bytes to values and back, unless the connector moves values
/// @param preprocessors  in the order in which bytes pass them
/// @param postprocessors in the order in which bytes pass them
/// @param reconnect      how often and how long to try again
public record ConnectorPlan(
        String name,
        String type,
        Backend backend,
        Record settings,
        Set<Role> roles,
        Optional<ComponentPlan> codec,
        List<ComponentPlan> preprocessors,
        List<ComponentPlan> postprocessors,
        ReconnectSettings reconnect) {
    public ConnectorPlan {
        roles = Set.copyOf(roles);
        preprocessors = List.copyOf(preprocessors);
        postprocessors = List.copyOf(postprocessors);
    }
}
