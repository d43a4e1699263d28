package io.temblor.pipeline.troy;

import io.temblor.connector.Role;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.script.check.CheckedFlow;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedConnector;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedPipeline;
import io.temblor.pipeline.script.syntax.Connect;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The nodes and links of a flow as a configuration has them. There, connectors and pipelines share their
/// names; nothing may be idle, and what a pipeline emits must go somewhere.
final class FlowNodes {
    private static final String STDERR = "stderr";

    private final SequencedMap<String, CreatedConnector> connectors = new LinkedHashMap<>();
    private final SequencedMap<String, CreatedPipeline> pipelines = new LinkedHashMap<>();
    private final Map<String, String> connectorNodes = new HashMap<>();
    private final Map<String, String> pipelineNodes = new HashMap<>();
    private final SequencedMap<Link, Span> links = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> onStderr = new HashSet<>();
    private final List<String> idle = new ArrayList<>();
    private final List<Lack> lacks = new ArrayList<>();
    private Optional<String> nothing = Optional.empty();

    FlowNodes(CheckedFlow flow) {
        flow.connectors().forEach(each -> {
            String node = free(each.name());
            connectorNodes.put(each.name(), node);
            connectors.put(node, each);
        });
        flow.pipelines().forEach(each -> {
            String node = taken.contains(plain(each.name())) ? free(each.name() + "-pipeline") : free(each.name());
            pipelineNodes.put(each.name(), node);
            pipelines.put(node, each);
        });
        flow.links().forEach(this::link);
        removeIdle();
        endPipelines();
    }

    /// A name that nothing has yet.
    private String free(String wanted) {
        String name = plain(wanted);
        for (int i = 2; !taken.add(name); i++) {
            name = plain(wanted) + "-" + i;
        }
        return name;
    }

    /// Without what a link cannot have in a name.
    private static String plain(String name) {
        return name.replaceAll("[\\s/>]", "_");
    }

    private void link(Connect connect) {
        boolean fromPipeline = connect.from().kind() == Connect.Kind.PIPELINE;
        boolean toPipeline = connect.to().kind() == Connect.Kind.PIPELINE;
        String from = node(connect.from());
        String port =
                connect.from().port() == null ? Link.OUT : connect.from().port().text();
        String to = node(connect.to());
        String input =
                connect.to().port() == null ? Link.IN : connect.to().port().text();
        if (!fromPipeline && !port.equals(Link.OUT) && !port.equals(Link.ERR)) {
            lacks.add(new Lack(
                    connect.from().span(),
                    "the connector `" + connect.from().name() + "` has no port `" + port + "`",
                    "it emits at out and err"));
            return;
        }
        if (!toPipeline) {
            to = sink(connect.to(), to, input);
            input = Link.IN;
        }
        links.putIfAbsent(new Link(from, port, to, input), connect.span());
    }

    private String node(Connect.End end) {
        Map<String, String> nodes = end.kind() == Connect.Kind.PIPELINE ? pipelineNodes : connectorNodes;
        return Objects.requireNonNull(nodes.get(end.name().text()));
    }

    /// The node for a port of a connector: standard error is a connector of its own.
    private String sink(Connect.End end, String node, String port) {
        CreatedConnector connector = connectors.get(node);
        boolean stdio =
                connector != null && connector.definition().type().text().equals("stdio");
        if (stdio && port.equals(STDERR)) {
            String other =
                    connectorNodes.computeIfAbsent(end.name() + "/" + STDERR, _ -> free(end.name() + "-" + STDERR));
            connectors.putIfAbsent(other, connector);
            onStderr.add(other);
            return other;
        }
        if (!port.equals(Link.IN) && !(stdio && port.equals("stdout"))) {
            lacks.add(new Lack(
                    end.span(),
                    "the connector `" + end.name() + "` takes no events at a port `" + port + "`",
                    stdio ? "it takes them at in, stdout and stderr" : "it takes them at in"));
        }
        return node;
    }

    /// Leaves out pipelines that get no events, and connectors that nothing is connected to.
    private void removeIdle() {
        boolean shrinks = true;
        while (shrinks) {
            shrinks = false;
            for (String pipeline : List.copyOf(pipelines.keySet())) {
                if (links.keySet().stream().noneMatch(link -> link.to().equals(pipeline))) {
                    links.keySet().removeIf(link -> link.from().equals(pipeline));
                    pipelines.remove(pipeline);
                    idle.add("the pipeline `" + pipeline + "` is left out, for it gets no events");
                    shrinks = true;
                }
            }
        }
        for (String connector : List.copyOf(connectors.keySet())) {
            if (roles(connector).isEmpty()) {
                CreatedConnector removed = connectors.remove(connector);
                if (removed != null && !connectorNodes.containsKey(removed.name() + "/" + STDERR)) {
                    idle.add("the connector `" + connector + "` is left out, for nothing is connected to it");
                }
            }
        }
    }

    /// What nobody takes goes to a `null`.
    private void endPipelines() {
        pipelines.forEach((node, pipeline) -> {
            boolean left = links.keySet().stream()
                    .anyMatch(link -> link.from().equals(node) && !link.port().equals(Link.ERR));
            if (!left) {
                String end = nothing.orElseGet(() -> free("nothing"));
                nothing = Optional.of(end);
                List<String> outputs = pipeline.ports().outputs();
                String port = outputs.contains(Link.OUT) ? Link.OUT : outputs.getFirst();
                links.put(new Link(node, port, end), pipeline.create().span());
            }
        });
    }

    /// The connectors that have something to do, by node.
    SequencedMap<String, CreatedConnector> connectors() {
        return connectors;
    }

    /// The pipelines that get events, by node.
    SequencedMap<String, CreatedPipeline> pipelines() {
        return pipelines;
    }

    /// The links and where they come from.
    SequencedMap<Link, Span> links() {
        return links;
    }

    /// The connector that takes what nobody else takes, if there is need of one.
    Optional<String> nothing() {
        return nothing;
    }

    /// Whether a node is the standard error of its connector.
    boolean isOnStderr(String node) {
        return onStderr.contains(node);
    }

    /// Sentences about what has nothing to do.
    List<String> idle() {
        return idle;
    }

    List<Lack> lacks() {
        return lacks;
    }

    /// What a connector is to the links.
    Set<Role> roles(String node) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean fails = false;
        for (Link link : links.keySet()) {
            if (link.to().equals(node)) {
                roles.add(Role.SINK);
            }
            if (link.from().equals(node)) {
                fails = true;
                if (!link.port().equals(Link.ERR)) {
                    roles.add(Role.SOURCE);
                }
            }
        }
        if (roles.isEmpty() && fails) {
            roles.add(Role.SOURCE);
        }
        return roles;
    }
}
