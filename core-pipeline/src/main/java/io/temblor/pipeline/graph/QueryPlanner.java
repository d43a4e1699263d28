package io.temblor.pipeline.graph;

import io.temblor.pipeline.graph.PipelinePlan.End;
import io.temblor.pipeline.graph.PipelinePlan.Step;
import io.temblor.pipeline.graph.PipelinePlan.Wire;
import io.temblor.pipeline.operator.QueryScript;
import io.temblor.pipeline.script.check.CheckedWindow;
import io.temblor.pipeline.script.check.QueryGraph;
import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.select.SelectPlan;
import io.temblor.pipeline.window.WindowSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the plan of a pipeline of a query that was checked.
final class QueryPlanner {
    private final QueryOperators operators;
    private final String pipeline;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final Map<CheckedWindow, Optional<WindowSpec>> windows = new HashMap<>();

    /// The ports of each vertex from which lines lead on.
    private final Map<String, Set<String>> exits = new HashMap<>();

    /// @param operators to which the operators of the query are known
    QueryPlanner(QueryOperators operators, String pipeline) {
        this.operators = operators;
        this.pipeline = pipeline;
    }

    /// The plan.
    ///
    /// @throws InvalidScriptException if a window is not right
    PipelinePlan plan(QueryGraph graph) throws InvalidScriptException {
        graph.windows().forEach(this::spec);
        graph.lines()
                .forEach(line -> exits.computeIfAbsent(line.from().vertex(), _ -> new LinkedHashSet<>())
                        .add(line.from().port()));
        List<Step> steps = new ArrayList<>();
        for (Vertex vertex : graph.vertices()) {
            steps.add(step(vertex));
        }
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparingInt(error -> error.span().start()));
            throw new InvalidScriptException(errors);
        }
        List<Wire> wires = graph.lines().stream()
                .map(line -> new Wire(end(line.from()), end(line.to())))
                .toList();
        return new PipelinePlan(pipeline, steps, wires);
    }

    private End end(QueryGraph.End end) {
        return end.vertex().isEmpty() ? End.ofPipeline(end.port()) : new End(id(end.vertex()), end.port());
    }

    private String id(String vertex) {
        return pipeline + "." + vertex;
    }

    private Optional<WindowSpec> spec(CheckedWindow window) {
        return windows.computeIfAbsent(window, _ -> new QueryWindows(errors::add).spec(window));
    }

    private Step step(Vertex vertex) {
        return switch (vertex) {
            case Vertex.OfSelect select -> select(select);
            case Vertex.OfScript script -> script(script);
            case Vertex.OfOperator operator -> operators.step(id(operator.id()), operator.id());
        };
    }

    private Step select(Vertex.OfSelect vertex) {
        List<WindowSpec> specs = new ArrayList<>();
        vertex.windows().forEach(window -> spec(window).ifPresent(specs::add));
        if (specs.size() > 1) {
            WindowSpec.notTumbling(specs)
                    .ifPresent(name -> errors.add(Diagnostic.error(
                            ErrorCode.INVALID_SETTING,
                            vertex.span(),
                            "only tumbling windows that are not aligned can follow each other, but `" + name
                                    + "` is none")));
        }
        SelectPlan plan = new SelectPlan(
                vertex.select(),
                specs,
                QueryWindows.maxGroups(vertex.windows()),
                QueryWindows.idleNanos(vertex.windows()));
        List<String> ports = new ArrayList<>(plan.ports());
        ports.add(Link.ERR);
        return new Step(id(vertex.id()), new ComponentPlan("select", plan), List.of(Link.IN), ports);
    }

    private Step script(Vertex.OfScript vertex) {
        Set<String> ports = new LinkedHashSet<>();
        vertex.scripts().values().forEach(script -> ports.addAll(script.ports()));
        ports.addAll(exits.getOrDefault(vertex.id(), Set.of()));
        ports.remove(Link.ERR);
        QueryScript script = new QueryScript(vertex.scripts(), vertex.state(), ports);
        ports.add(Link.ERR);
        return new Step(
                id(vertex.id()),
                new ComponentPlan("script", script),
                List.copyOf(vertex.scripts().keySet()),
                List.copyOf(ports));
    }
}
