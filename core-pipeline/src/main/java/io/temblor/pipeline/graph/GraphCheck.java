package io.temblor.pipeline.graph;

import io.temblor.config.NearMiss;
import io.temblor.connector.Connector;
import io.temblor.connector.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks how the nodes of a flow are linked: that nodes and ports exist, that nothing is idle, that nothing
/// runs in a circle.
final class GraphCheck {
    private final Catalog catalog;
    private final FlowDraft draft;
    private final List<Link> links;
    private final Map<Link, Integer> chains;

    /// @param catalog what the draft was made from
    /// @param chains  the links, each with the number of its chain in the configuration
    GraphCheck(Catalog catalog, FlowDraft draft, Map<Link, Integer> chains) {
        this.catalog = catalog;
        this.draft = draft;
        this.links = List.copyOf(chains.keySet());
        this.chains = chains;
    }

    void check() {
        checkNames();
        links.forEach(this::checkEnds);
        draft.connectors().values().forEach(this::checkUse);
        draft.pipelines().values().forEach(this::checkUse);
        new CircleCheck(chains, draft.nodes(), this::leadsOn).report(draft.section(), "links");
    }

    private void checkNames() {
        draft.pipelines().forEach((name, pipeline) -> {
            if (draft.connectors().containsKey(name)) {
                pipeline.section().problem("a connector has this name too; give one of them another");
            }
        });
    }

    private void checkEnds(Link link) {
        if (!isKnown(link.from())) {
            problem(link, unknown(link.from()));
        } else if (!ports(link.from()).contains(link.port())) {
            problem(
                    link,
                    "`" + link.from() + "` has no port `" + link.port() + "`; "
                            + NearMiss.hint(link.port(), ports(link.from())));
        }
        if (!isKnown(link.to())) {
            problem(link, unknown(link.to()));
        } else if (isSinkErr(link) && !draft.connectors().containsKey(link.to())) {
            problem(link, "the err port of a sink leads to sinks only, but `" + link.to() + "` is a pipeline");
        } else if (!inputs(link).contains(link.input())) {
            problem(
                    link,
                    "`" + link.to() + "` takes no events at a port `" + link.input() + "`; "
                            + NearMiss.hint(link.input(), inputs(link)));
        }
    }

    private boolean isSinkErr(Link link) {
        return link.port().equals(Link.ERR)
                && draft.connectors().containsKey(link.from())
                && FlowDraft.usedRoles(link.from(), links).contains(Role.SINK);
    }

    private boolean isKnown(String node) {
        return draft.connectors().containsKey(node) || draft.pipelines().containsKey(node);
    }

    private String unknown(String node) {
        return "there is no connector or pipeline `" + node + "`; " + NearMiss.hint(node, draft.nodes());
    }

    private Set<String> ports(String node) {
        PipelineDraft pipeline = draft.pipelines().get(node);
        if (pipeline == null) {
            return Set.of(Link.OUT, Link.ERR);
        }
        Set<String> ports = new LinkedHashSet<>(pipeline.outputs());
        if (!pipeline.complete()) {
            // A step could not be read, so its ports are not known: whatever a link names may be among them.
            links.stream().filter(link -> link.from().equals(node)).forEach(link -> ports.add(link.port()));
        }
        return ports;
    }

    private List<String> inputs(Link link) {
        PipelineDraft pipeline = draft.pipelines().get(link.to());
        if (pipeline == null) {
            return List.of(Link.IN);
        }
        return pipeline.complete() ? pipeline.inputs() : List.of(link.input());
    }

    private void checkUse(ConnectorDraft connector) {
        Set<Role> used = FlowDraft.usedRoles(connector.name(), links);
        if (used.isEmpty()) {
            connector.section().problem("no link names this connector; link it or remove it");
        }
        for (Role role : used) {
            if (!connector.possibleRoles().contains(role)) {
                connector
                        .section()
                        .problem("is linked as a " + role + ", but " + whatCannotBe(role, connector) + " is only a "
                                + (role == Role.SOURCE ? Role.SINK : Role.SOURCE));
            }
        }
        checkProcessors(connector, used);
        connector.codec().map(ComponentPlan::type).map(catalog.codecs()::get).ifPresent(codec -> {
            checkCodec(connector, used, Role.SOURCE, codec.decodes(), "only encodes, but a source has to decode");
            checkCodec(connector, used, Role.SINK, codec.encodes(), "only decodes, but a sink has to encode");
        });
    }

    private static void checkCodec(ConnectorDraft connector, Set<Role> used, Role role, boolean fits, String problem) {
        if (used.contains(role) && !fits) {
            connector.section().problem("codec", problem);
        }
    }

    /// The type, if it can never have the role; otherwise it is a matter of settings.
    private static String whatCannotBe(Role role, ConnectorDraft connector) {
        return connector
                .connector()
                .map(Connector::type)
                .filter(type -> !type.roles().contains(role))
                .map(type -> "a " + type.name())
                .orElse("with these settings it");
    }

    private static void checkProcessors(ConnectorDraft connector, Set<Role> used) {
        if (!used.isEmpty()
                && !used.contains(Role.SOURCE)
                && !connector.preprocessors().isEmpty()) {
            connector
                    .section()
                    .problem(
                            "preprocessors",
                            "of no use, as the connector is only a sink; did you mean postprocessors?");
        }
        if (!used.isEmpty()
                && !used.contains(Role.SINK)
                && !connector.postprocessors().isEmpty()) {
            connector
                    .section()
                    .problem(
                            "postprocessors",
                            "of no use, as the connector is only a source; did you mean preprocessors?");
        }
    }

    private void checkUse(PipelineDraft pipeline) {
        boolean entered = links.stream().anyMatch(link -> link.to().equals(pipeline.name()));
        boolean left = links.stream()
                .anyMatch(link ->
                        link.from().equals(pipeline.name()) && !link.port().equals(Link.ERR));
        if (!entered && !left) {
            pipeline.section().problem("no link leads through this pipeline; link it or remove it");
        } else if (!entered) {
            pipeline.section().problem("no link leads to this pipeline; link it or remove it");
        } else if (!left) {
            pipeline.section()
                    .problem("no link leads on from this pipeline; link it, to a connector of the type null if its"
                            + " events are to go nowhere");
        }
        if (entered && pipeline.complete()) {
            pipeline.plan().inputs().forEach(input -> checkEntered(pipeline, input));
        }
    }

    private void checkEntered(PipelineDraft pipeline, String input) {
        boolean entered = links.stream()
                .anyMatch(link ->
                        link.to().equals(pipeline.name()) && link.input().equals(input));
        if (!entered) {
            pipeline.section()
                    .problem("no link leads to `" + pipeline.name() + "/" + input + "`; link it or remove the input");
        }
    }

    /// Whether what comes in at a link's beginning can leave by the link. What a connector sends as a source is
    /// not what it got as a sink.
    private boolean leadsOn(Link link) {
        return draft.pipelines().containsKey(link.from()) || isSinkErr(link);
    }

    private void problem(Link link, String message) {
        draft.section().problem("links", chains.getOrDefault(link, 0), message);
    }
}
