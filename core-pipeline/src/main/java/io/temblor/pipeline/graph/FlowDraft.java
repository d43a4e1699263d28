package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import io.temblor.connector.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A flow as it was read, before its graph is checked.
final class FlowDraft {
    private final String name;
    private final Section section;
    private final Map<String, ConnectorDraft> connectors = new LinkedHashMap<>();
    private final Map<String, PipelineDraft> pipelines = new LinkedHashMap<>();

    FlowDraft(String name, Section section) {
        this.name = name;
        this.section = section;
    }

    void add(ConnectorDraft connector) {
        connectors.put(connector.name(), connector);
    }

    void add(PipelineDraft pipeline) {
        pipelines.put(pipeline.name(), pipeline);
    }

    Section section() {
        return section;
    }

    Map<String, ConnectorDraft> connectors() {
        return connectors;
    }

    Map<String, PipelineDraft> pipelines() {
        return pipelines;
    }

    /// The names of all nodes, in the order of the file.
    List<String> nodes() {
        List<String> nodes = new ArrayList<>(connectors.keySet());
        nodes.addAll(pipelines.keySet());
        return nodes;
    }

    /// The halves of a connector that the links use. A connector whose `err` port alone is linked, and to which
    /// nothing leads, is a source.
    static Set<Role> usedRoles(String connector, List<Link> links) {
        Set<Role> used = EnumSet.noneOf(Role.class);
        for (Link link : links) {
            if (link.to().equals(connector)) {
                used.add(Role.SINK);
            }
            if (link.from().equals(connector) && !link.port().equals(Link.ERR)) {
                used.add(Role.SOURCE);
            }
        }
        boolean failing = links.stream().anyMatch(link -> link.from().equals(connector));
        if (used.isEmpty() && failing) {
            used.add(Role.SOURCE);
        }
        return used;
    }

    /// The plan; only for drafts without problems.
    FlowPlan plan(FlowSettings settings, List<Link> links) {
        List<ConnectorPlan> plans = connectors.values().stream()
                .map(connector -> connector.plan(usedRoles(connector.name(), links)))
                .flatMap(Optional::stream)
                .toList();
        List<PipelinePlan> steps =
                pipelines.values().stream().map(PipelineDraft::plan).toList();
        return new FlowPlan(name, settings, plans, steps, links);
    }
}
