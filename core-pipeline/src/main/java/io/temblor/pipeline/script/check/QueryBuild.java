package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.check.QueryGraph.End;
import io.temblor.pipeline.script.check.QueryGraph.Line;
import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private static final int MOST_LINES = 1_000_000;

    private final Findings findings;
    private final Map<String, Vertex> vertices = new LinkedHashMap<>();
    private final List<CheckedWindow> windows = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<End, List<Line>> behind = new HashMap<>();
    private final Map<String, Set<End>> exits = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
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
        exits.computeIfAbsent(from.vertex(), _ -> new LinkedHashSet<>()).add(from);
        reached.add(to.vertex());
    }

    /// Whether anything leads on from there.
    boolean leadsOn(End from) {
        return behind.containsKey(from);
    }

    /// Whether anything leads there.
    boolean isReached(String id) {
        return reached.contains(id);
    }

    /// The finished graph.
    QueryGraph finish(List<String> outputs) {
        List<Line> direct = List.of();
        Set<String> used = Set.of();
        if (!new CircleFinder(vertices.keySet(), lines, findings).find()) {
            Ways ways = new Ways();
            ways.follow();
            direct = ways.direct;
            used = ways.used;
        }
        Set<String> all = used;
        List<Vertex> inOrder = vertices.values().stream()
                .filter(vertex -> all.contains(vertex.id()))
                .toList();
        return new QueryGraph(inOrder, direct, windows, outputs, findings.warnings());
    }

    /// All that leads from the inputs to where events are taken, past junctions.
    private final class Ways {
        private final List<Line> direct = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final Deque<String> next = new ArrayDeque<>();

        private void follow() {
            for (End input : exits.getOrDefault(INPUTS, Set.of())) {
                expand(input, new End("", input.port()));
            }
            for (String vertex = next.poll(); vertex != null; vertex = next.poll()) {
                exits.getOrDefault(vertex, Set.of()).forEach(end -> expand(end, end));
            }
        }

        /// Takes up all lines from an end, in order.
        private void expand(End exit, End from) {
            Deque<Line> open = new ArrayDeque<>(behind.getOrDefault(exit, List.of()));
            while (!open.isEmpty() && direct.size() < MOST_LINES) {
                Line line = open.pop();
                End to = line.to();
                if (to.vertex().equals(OUTPUTS)) {
                    add(new Line(from, new End("", to.port()), line.span()));
                } else if (vertices.containsKey(to.vertex())) {
                    add(new Line(from, to, line.span()));
                    if (used.add(to.vertex())) {
                        next.add(to.vertex());
                    }
                } else {
                    behind.getOrDefault(to, List.of()).reversed().forEach(open::push);
                }
            }
        }

        private void add(Line line) {
            direct.add(line);
            if (direct.size() == MOST_LINES) {
                Node _ = findings.error(
                        ErrorCode.TOO_LARGE,
                        line.span(),
                        "there are " + MOST_LINES + " ways or more by which events go, for each stream that gets the"
                                + " same events twice doubles them");
            }
        }
    }
}
