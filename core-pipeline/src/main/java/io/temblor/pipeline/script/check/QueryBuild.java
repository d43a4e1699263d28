package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.check.QueryGraph.End;
import io.temblor.pipeline.script.check.QueryGraph.Line;
import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A query as it is put together: its vertices, and junctions, which are streams and the ports of pipelines. In the end
/// the junctions go, and the vertices that no event can reach.
final class QueryBuild {
    /// The inputs of the query itself.
    static final String INPUTS = "<";
    /// The outputs of the query itself.
    static final String OUTPUTS = ">";

    private final Findings findings;
    private final Map<String, Vertex> vertices = new LinkedHashMap<>();
    private final List<CheckedWindow> windows = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<End, List<Line>> behind = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    QueryBuild(Findings findings) {
        this.findings = findings;
    }

    void add(Vertex vertex) {
        vertices.put(vertex.id(), vertex);
    }

    void add(CheckedWindow window) {
        windows.add(window);
    }

    /// An id that nothing has yet.
    String fresh(String wanted) {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "#" + i;
        }
        return id;
    }

    void connect(End from, End to, Span span) {
        Line line = new Line(from, to, span);
        lines.add(line);
        behind.computeIfAbsent(from, _ -> new ArrayList<>()).add(line);
    }

    /// Whether anything leads on from there.
    boolean leadsOn(End from) {
        return behind.containsKey(from);
    }

    /// Whether anything leads there.
    boolean isReached(String id) {
        return lines.stream().anyMatch(line -> line.to().vertex().equals(id));
    }

    /// The finished graph.
    QueryGraph finish(List<String> outputs) {
        if (new CircleFinder().find()) {
            return new QueryGraph(List.of(), List.of(), windows, outputs, findings.warnings());
        }
        List<Line> direct = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>();
        Set<End> inputs = new LinkedHashSet<>();
        lines.stream()
                .map(Line::from)
                .filter(from -> from.vertex().equals(INPUTS))
                .forEach(inputs::add);
        inputs.forEach(input -> expand(input, new End("", input.port()), direct, reached));
        List<Vertex> used = vertices.values().stream()
                .filter(vertex -> reached.contains(vertex.id()))
                .toList();
        return new QueryGraph(used, direct, windows, outputs, findings.warnings());
    }

    /// Takes up all lines from an end, past junctions, and those from all vertices that are reached so.
    private void expand(End junction, End from, List<Line> into, Set<String> reached) {
        for (Line line : behind.getOrDefault(junction, List.of())) {
            End to = line.to();
            if (to.vertex().equals(OUTPUTS)) {
                into.add(new Line(from, new End("", to.port()), line.span()));
            } else if (vertices.containsKey(to.vertex())) {
                into.add(new Line(from, to, line.span()));
                if (reached.add(to.vertex())) {
                    expandAll(to.vertex(), into, reached);
                }
            } else {
                expand(to, from, into, reached);
            }
        }
    }

    private void expandAll(String vertex, List<Line> into, Set<String> reached) {
        Set<End> ends = new LinkedHashSet<>();
        lines.stream()
                .map(Line::from)
                .filter(from -> from.vertex().equals(vertex))
                .forEach(ends::add);
        ends.forEach(end -> expand(end, end, into, reached));
    }

    /// Looks for a way that leads back to where it began.
    private final class CircleFinder {
        private final Map<String, List<Line>> byVertex = new HashMap<>();
        private final Set<String> done = new HashSet<>();
        private final List<String> way = new ArrayList<>();

        /// Junctions are places for each port, vertices lead from all of their inputs to all of their outputs.
        private String place(End end) {
            return vertices.containsKey(end.vertex()) ? end.vertex() : end.vertex() + "/" + end.port();
        }

        boolean find() {
            lines.forEach(line -> byVertex.computeIfAbsent(place(line.from()), _ -> new ArrayList<>())
                    .add(line));
            return List.copyOf(byVertex.keySet()).stream().sorted().anyMatch(this::follow);
        }

        private boolean follow(String place) {
            if (!done.add(place)) {
                return false;
            }
            way.add(place);
            for (Line line : byVertex.getOrDefault(place, List.of())) {
                String next = place(line.to());
                if (way.contains(next)) {
                    report(line, next);
                    return true;
                }
                if (follow(next)) {
                    return true;
                }
            }
            way.removeLast();
            return false;
        }

        private void report(Line line, String next) {
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
            circle.add(next);
            Node _ = findings.error(
                    ErrorCode.CIRCLE,
                    line.span(),
                    "events would run in a circle: "
                            + String.join(
                                    " -> ", circle.stream().map(this::shown).toList()));
        }

        private String shown(String place) {
            return place.endsWith("/")
                    ? place.substring(0, place.length() - 1)
                    : place.replace("<", "").replace(">", "");
        }
    }
}
