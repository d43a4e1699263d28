package io.temblor.pipeline.graph;

import io.temblor.connector.Role;
import java.util.List;

/// One flow: what is started, paused, drained and stopped together.
///
/// @param name       unique in the process
/// @param settings   of the executor
/// @param connectors in file order
/// @param pipelines  in file order
/// @param links      in file order; without cycles
public record FlowPlan(
        String name,
        FlowSettings settings,
        List<ConnectorPlan> connectors,
        List<PipelinePlan> pipelines,
        List<Link> links) {
    public FlowPlan {
        connectors = List.copyOf(connectors);
        pipelines = List.copyOf(pipelines);
        links = List.copyOf(links);
    }

    /// The connectors that a link leads from at another port than a sink's `err`, in file order.
    public List<ConnectorPlan> sources() {
        return connectors.stream().filter(c -> c.roles().contains(Role.SOURCE)).toList();
    }

    /// The connectors that a link leads to, in file order.
    public List<ConnectorPlan> sinks() {
        return connectors.stream().filter(c -> c.roles().contains(Role.SINK)).toList();
    }
}
