package io.temblor.pipeline.script.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a node yields the same whatever event comes.
final class Purity {
    private final Set<FunctionNode> looking = new HashSet<>();

    private Purity() {}

    static boolean isPure(Node node) {
        return new Purity().pure(node);
    }

    private boolean all(List<Node> nodes) {
        return nodes.stream().allMatch(this::pure);
    }

    private boolean pure(@Nullable Node node) {
        return switch (node) {
            case null -> true;
            case Node.Constant _ -> true;
            case Node.Join(List<Node> parts, var _) -> all(parts);
            case Node.MakeBytes made -> made.parts().stream().allMatch(part -> pure(part.data()));
            case Node.MakeArray(List<Node> elements, var _) -> all(elements);
            case Node.MakeRecord made ->
                made.fields().stream().allMatch(field -> pure(field.key()) && pure(field.value()));
            case Node.Read read -> pure(read);
            case Node.Binary binary -> pure(binary.left()) && pure(binary.right());
            case Node.Unary unary -> pure(unary.operand());
            case Node.Presence presence -> pure(presence.path());
            case Node.CallIntrinsic call -> call.target().pure() && all(call.arguments());
            case Node.CallFunction call -> pure(call.function()) && all(call.arguments());
            case Node.Recur recur -> all(recur.arguments());
            case Node.Match match ->
                pure(match.target()) && match.clauses().stream().allMatch(this::pure);
            case Node.For loop ->
                pure(loop.target())
                        && pure(loop.initial())
                        && loop.cases().stream().allMatch(each -> pure(each.guard()) && all(each.body()));
            case Node.PatchRecord patch ->
                pure(patch.target())
                        && patch.operations().stream().allMatch(each -> pure(each.key()) && pure(each.value()));
            case Node.Merge merge -> pure(merge.target()) && pure(merge.with());
            case Node.Let let -> let.root() instanceof Node.Root.Local && pure(let.value());
            case Node.Emit _, Node.Drop _ -> false;
        };
    }

    private boolean pure(Node.Read read) {
        boolean root = switch (read.root()) {
            case Node.Root.Local _ -> true;
            case Node.Root.Computed(Node node) -> pure(node);
            default -> false;
        };
        return root
                && read.steps().stream().allMatch(step -> switch (step) {
                    case Node.Step.Key _ -> true;
                    case Node.Step.Element(Node index, var _) -> pure(index);
                    case Node.Step.Range(Node from, Node to, var _) -> pure(from) && pure(to);
                });
    }

    private boolean pure(Node.Clause clause) {
        return pure(clause.test()) && pure(clause.guard()) && all(clause.body());
    }

    private boolean pure(Test test) {
        return switch (test) {
            case Test.Anything _, Test.Extracts _ -> true;
            case Test.Equal(Node node, var _) -> pure(node);
            case Test.Named(var _, Test inner, var _) -> pure(inner);
            case Test.Fields fields -> fields.checks().stream().allMatch(this::pure);
            case Test.Elements elements -> elements.tests().stream().allMatch(this::pure);
            case Test.Tuple tuple -> tuple.tests().stream().allMatch(this::pure);
        };
    }

    private boolean pure(Test.FieldCheck check) {
        return switch (check) {
            case Test.FieldCheck.Presence _ -> true;
            case Test.FieldCheck.Passes passes -> pure(passes.test());
            case Test.FieldCheck.Compares compares -> pure(compares.node());
        };
    }

    private boolean pure(FunctionNode function) {
        if (!looking.add(function)) {
            return true;
        }
        return switch (function.body()) {
            case FunctionNode.Body.Block(List<Node> nodes) -> all(nodes);
            case FunctionNode.Body.Cases(List<Node.Clause> clauses) ->
                clauses.stream().allMatch(this::pure);
        };
    }
}
