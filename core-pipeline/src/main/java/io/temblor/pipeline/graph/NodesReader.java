package io.temblor.pipeline.graph;

import io.temblor.config.NearMiss;
import io.temblor.config.Section;
import io.temblor.pipeline.graph.PipelinePlan.End;
import io.temblor.pipeline.graph.PipelinePlan.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `nodes`, operators with names, and the `links` between them and the pipeline's own ports: `in`, or what
/// `inputs` lists, and `out`, `err`, or what `outputs` lists. What a node emits at an `err` that is not linked leaves
/// by the pipeline's `err`.
final class NodesReader {
    private static final String LINKS = "links";

    private final StepReader reader;
    private final String name;
    private final Section section;
    private final Map<String, Optional<PipelinePlan.Step>> nodes = new LinkedHashMap<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> outputs = new LinkedHashSet<>();

    NodesReader(StepReader reader, String name, Section section) {
        this.reader = reader;
        this.name = name;
        this.section = section;
    }

    PipelineDraft read() {
        ports("inputs", inputs, List.of(Link.IN));
        ports("outputs", outputs, List.of(Link.OUT, Link.ERR));
        section.sections("nodes").forEach(this::node);
        if (nodes.isEmpty()) {
            section.problem("nodes", "must have at least one node, such as keep { type = passthrough }");
        }
        Map<Link, Integer> links = new LinkReader(section).read();
        List<Wire> wires = new ArrayList<>();
        links.forEach((link, chain) -> {
            checkEnds(link, chain);
            wires.add(new Wire(from(link), to(link)));
        });
        nodes.values().forEach(node -> node.ifPresent(step -> checkPorts(step, wires)));
        new CircleCheck(links, nodes.keySet()).report(section, LINKS);
        List<PipelinePlan.Step> steps =
                nodes.values().stream().flatMap(Optional::stream).toList();
        return new PipelineDraft(
                name, section, new PipelinePlan(name, steps, wires), steps.size() == nodes.size() && !steps.isEmpty());
    }

    private void ports(String key, Set<String> into, List<String> otherwise) {
        into.addAll(section.has(key) ? section.strings(key) : otherwise);
        into.addAll(key.equals("outputs") ? List.of(Link.ERR) : List.of());
    }

    private void node(String node, Section each) {
        if (inputs.contains(node) || outputs.contains(node)) {
            each.problem("a port of the pipeline has this name too; give one of them another");
        }
        nodes.put(node, reader.read(id(node), each));
    }

    private String id(String node) {
        return name + "." + node;
    }

    private End from(Link link) {
        return nodes.containsKey(link.from()) ? new End(id(link.from()), link.port()) : End.ofPipeline(link.from());
    }

    private End to(Link link) {
        return nodes.containsKey(link.to()) ? new End(id(link.to()), link.input()) : End.ofPipeline(link.to());
    }

    private void checkEnds(Link link, int chain) {
        if (!nodes.containsKey(link.from()) && !inputs.contains(link.from())) {
            section.problem(LINKS, chain, unknown("node or input", link.from(), inputs));
        } else {
            node(link.from()).ifPresent(step -> checkPort(link.from(), link.port(), step.ports(), chain));
        }
        if (!nodes.containsKey(link.to()) && !outputs.contains(link.to())) {
            section.problem(LINKS, chain, unknown("node or output", link.to(), outputs));
        } else {
            node(link.to()).ifPresent(step -> checkPort(link.to(), link.input(), step.inputs(), chain));
        }
    }

    private Optional<PipelinePlan.Step> node(String node) {
        return nodes.getOrDefault(node, Optional.empty());
    }

    private String unknown(String what, String found, Set<String> ports) {
        Set<String> known = new LinkedHashSet<>(nodes.keySet());
        known.addAll(ports);
        return "there is no " + what + " `" + found + "`; " + NearMiss.hint(found, known);
    }

    private void checkPort(String node, String port, List<String> known, int chain) {
        if (!known.contains(port)) {
            section.problem(LINKS, chain, "`" + node + "` has no port `" + port + "`; " + NearMiss.hint(port, known));
        }
    }

    /// Every port of a step must be linked, for what is emitted elsewhere would be lost.
    private void checkPorts(PipelinePlan.Step step, List<Wire> wires) {
        String node = step.id().substring(name.length() + 1);
        for (String input : step.inputs()) {
            if (wires.stream().noneMatch(wire -> wire.to().equals(new End(step.id(), input)))) {
                section.problem(LINKS, "no link leads to `" + end(node, input, Link.IN) + "`; link it or remove it");
            }
        }
        for (String port : step.ports()) {
            End from = new End(step.id(), port);
            if (wires.stream().anyMatch(wire -> wire.from().equals(from))) {
                continue;
            }
            if (port.equals(Link.ERR)) {
                wires.add(new Wire(from, End.ofPipeline(Link.ERR)));
            } else {
                section.problem(
                        LINKS,
                        "no link leads on from `" + end(node, port, Link.OUT) + "`; link it to a node or to one of "
                                + String.join(", ", outputs));
            }
        }
    }

    private static String end(String node, String port, String usual) {
        return port.equals(usual) ? node : node + "/" + port;
    }
}
