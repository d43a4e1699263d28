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
import java.util.regex.Pattern;

/// Reads `nodes`, operators with names, and the `links` between them and the pipeline's own ports: `in`, or what
/// `inputs` lists, and `out`, `err`, or what `outputs` lists. What a node emits at an `err` that is not linked leaves
/// by the pipeline's `err`.
final class NodesReader {
    private static final String INPUTS = "inputs";
    private static final String OUTPUTS = "outputs";
    private static final String LINKS = "links";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String NAME = "must have a name of letters, digits, - and _, but has ";

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
        int problems = section.problems().size();
        ports();
        section.section("nodes").ifPresent(all -> all.keys().forEach(key -> node(key, all)));
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
        checkOwnPorts(wires);
        new CircleCheck(links, nodes.keySet(), this::isBetweenNodes).report(section, LINKS);
        List<PipelinePlan.Step> steps =
                nodes.values().stream().flatMap(Optional::stream).toList();
        boolean complete = section.problems().size() == problems;
        return new PipelineDraft(name, section, new PipelinePlan(name, steps, wires), complete);
    }

    private void ports() {
        inputs.addAll(section.has(INPUTS) ? section.strings(INPUTS) : List.of(Link.IN));
        outputs.addAll(section.has(OUTPUTS) ? section.strings(OUTPUTS) : List.of(Link.OUT));
        for (String port : inputs) {
            checkName(port, INPUTS);
            if (outputs.contains(port) || port.equals(Link.ERR)) {
                section.problem(INPUTS, "the port `" + port + "` is an output too; give one of them another name");
            }
        }
        outputs.forEach(port -> checkName(port, OUTPUTS));
        outputs.add(Link.ERR);
    }

    private void checkName(String port, String key) {
        if (!WORD.matcher(port).matches()) {
            section.problem(key, "a port " + NAME + "`" + port + "`");
        }
    }

    /// What somebody has listed is of no use unless it is linked.
    private void checkOwnPorts(List<Wire> wires) {
        if (section.has(INPUTS)) {
            List<String> used = wires.stream()
                    .map(Wire::from)
                    .filter(End::isOfPipeline)
                    .map(End::port)
                    .toList();
            inputs.stream()
                    .filter(port -> !used.contains(port))
                    .forEach(port -> section.problem(
                            LINKS, "no link leads on from the input `" + port + "`; link it or remove it"));
        }
        if (section.has(OUTPUTS)) {
            List<String> used = wires.stream()
                    .map(Wire::to)
                    .filter(End::isOfPipeline)
                    .map(End::port)
                    .toList();
            outputs.stream()
                    .filter(port -> !used.contains(port) && !port.equals(Link.ERR))
                    .forEach(port ->
                            section.problem(LINKS, "no link leads to the output `" + port + "`; link it or remove it"));
        }
    }

    private void node(String node, Section all) {
        if (!all.has(node)) {
            return;
        }
        Optional<Section> each = all.component(node);
        if (!WORD.matcher(node).matches()) {
            all.problem(node, "a node " + NAME + "`" + node + "`");
        }
        if (inputs.contains(node) || outputs.contains(node)) {
            all.problem(node, "a port of the pipeline has this name too; give one of them another");
        }
        nodes.put(node, each.flatMap(component -> reader.read(id(node), component)));
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
            node(link.from())
                    .ifPresent(step -> checkPort(link.from(), "has no port", link.port(), step.ports(), chain));
        }
        if (!nodes.containsKey(link.to()) && !outputs.contains(link.to())) {
            section.problem(LINKS, chain, unknown("node or output", link.to(), outputs));
        } else {
            node(link.to())
                    .ifPresent(step ->
                            checkPort(link.to(), "takes no events at a port", link.input(), step.inputs(), chain));
        }
    }

    private boolean isBetweenNodes(Link link) {
        return nodes.containsKey(link.from()) && nodes.containsKey(link.to());
    }

    private Optional<PipelinePlan.Step> node(String node) {
        return nodes.getOrDefault(node, Optional.empty());
    }

    private String unknown(String what, String found, Set<String> ports) {
        Set<String> known = new LinkedHashSet<>(nodes.keySet());
        known.addAll(ports);
        return "there is no " + what + " `" + found + "`; " + NearMiss.hint(found, known);
    }

    private void checkPort(String node, String lacks, String port, List<String> known, int chain) {
        if (!known.contains(port)) {
            section.problem(LINKS, chain, "`" + node + "` " + lacks + " `" + port + "`; " + NearMiss.hint(port, known));
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
