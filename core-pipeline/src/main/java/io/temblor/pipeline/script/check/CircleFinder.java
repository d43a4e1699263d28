package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.check.QueryGraph.End;
import io.temblor.pipeline.script.check.QueryGraph.Line;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for a way of events that leads back to where it began.
final class CircleFinder {
    private final Set<String> vertices;
    private final Findings findings;
    private final Map<String, List<Line>> behind = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final LinkedHashSet<String> way = new LinkedHashSet<>();
    private final Deque<Iterator<Line>> ahead = new ArrayDeque<>();

    CircleFinder(Set<String> vertices, List<Line> lines, Findings findings) {
        this.vertices = vertices;
        this.findings = findings;
        lines.forEach(line -> behind.computeIfAbsent(place(line.from()), _ -> new ArrayList<>())
                .add(line));
    }

    /// Junctions are places for each port, vertices lead from all of their inputs to all of their outputs.
    private String place(End end) {
        return vertices.contains(end.vertex()) ? end.vertex() : end.vertex() + "/" + end.port();
    }

    /// Whether there is one, which is then reported.
    boolean find() {
        return behind.keySet().stream().sorted().anyMatch(this::leadsToACircle);
    }

    private boolean leadsToACircle(String start) {
        enter(start);
        while (!ahead.isEmpty()) {
            Iterator<Line> lines = ahead.element();
            if (!lines.hasNext()) {
                ahead.pop();
                String _ = way.removeLast();
                continue;
            }
            Line line = lines.next();
            String next = place(line.to());
            if (way.contains(next)) {
                report(line, next);
                return true;
            }
            enter(next);
        }
        return false;
    }

    private void enter(String place) {
        if (done.add(place)) {
            way.add(place);
            ahead.push(behind.getOrDefault(place, List.of()).iterator());
        }
    }

    private void report(Line line, String next) {
        List<String> circle = new ArrayList<>(way);
        circle.subList(0, circle.indexOf(next)).clear();
        circle.add(next);
        Node _ = findings.error(
                ErrorCode.CIRCLE,
                line.span(),
                "events would run in a circle: "
                        + String.join(
                                " -> ", circle.stream().map(CircleFinder::shown).toList()));
    }

    private static String shown(String place) {
        return place.endsWith("/")
                ? place.substring(0, place.length() - 1)
                : place.replace(QueryBuild.INPUTS + "/", "").replace(QueryBuild.OUTPUTS + "/", "");
    }
}
