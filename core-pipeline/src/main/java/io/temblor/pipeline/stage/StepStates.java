package io.temblor.pipeline.stage;

import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.state.FlowSnapshot;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the states of operators out of the graph of one lane, and puts them in.
///
/// **Threading.** That of the pipeline stage.
final class StepStates {
    private final Map<String, OperatorNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> operators = new HashMap<>();

    StepStates(FlowPlan plan, OperatorNode[] nodes) {
        for (PipelinePlan pipeline : plan.pipelines()) {
            pipeline.steps()
                    .forEach(step -> operators.put(step.id(), step.operator().type()));
        }
        for (OperatorNode node : nodes) {
            this.nodes.put(node.id(), node);
        }
    }

    Map<String, FlowSnapshot.Step> snapshot() {
        Map<String, FlowSnapshot.Step> states = new LinkedHashMap<>();
        nodes.forEach((id, node) ->
                node.snapshot().ifPresent(state -> states.put(id, new FlowSnapshot.Step(operator(id), state))));
        return states;
    }

    /// @return all that is wrong
    List<String> restore(Map<String, FlowSnapshot.Step> states) {
        List<String> problems = new ArrayList<>();
        states.forEach((id, state) -> restore(id, state, problems));
        return problems;
    }

    private void restore(String id, FlowSnapshot.Step step, List<String> problems) {
        OperatorNode node = nodes.get(id);
        if (node == null) {
            problems.add("there is no step `" + id + "` for the state of an operator `" + step.operator() + "`");
        } else if (!operator(id).equals(step.operator())) {
            problems.add("the step `" + id + "` is an operator `" + operator(id)
                    + "`, but its state is of an operator `" + step.operator() + "`");
        } else {
            try {
                node.restore(step.state());
            } catch (InvalidStateException e) {
                problems.add("the state of the step `" + id + "` cannot be continued: " + e.getMessage());
            }
        }
    }

    private String operator(String id) {
        return operators.getOrDefault(id, "");
    }
}
