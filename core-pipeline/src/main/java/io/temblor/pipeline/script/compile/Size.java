package io.temblor.pipeline.script.compile;

import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much bytecode nodes come to, in numbers of nodes. One of them is some 10 to 20 bytes.
final class Size {
    private final Map<Node, Integer> known = new IdentityHashMap<>();

    int of(Collection<? extends @Nullable Node> nodes) {
        int sum = 0;
        for (Node node : nodes) {
            sum += of(node);
        }
        return sum;
    }

    int of(@Nullable Node node) {
        if (node == null) {
            return 0;
        }
        Integer present = known.get(node);
        if (present == null) {
            present = 1 + inside(node);
            known.put(node, present);
        }
        return present;
    }

    private int inside(Node node) {
        return switch (node) {
            case Node.Constant _, Node.Drop _ -> 0;
            case Node.Join(List<Node> parts, var _) -> of(parts);
            case Node.MakeBytes made -> parts(made);
            case Node.MakeArray(List<Node> elements, var _) -> of(elements);
            case Node.MakeRecord made -> fields(made);
            case Node.Read(Node.Root root, List<Node.Step> steps, var _) -> of(root) + steps(steps);
            case Node.Binary binary -> of(binary.left()) + of(binary.right());
            case Node.Unary unary -> of(unary.operand());
            case Node.Presence presence -> of(presence.path());
            case Node.CallIntrinsic call -> of(call.arguments());
            case Node.CallFunction call -> of(call.arguments());
            case Node.Recur recur -> of(recur.arguments());
            case Node.Match match -> of(match.target()) + clauses(match);
            case Node.For loop -> of(loop.target()) + of(loop.initial()) + cases(loop);
            case Node.PatchRecord patch -> of(patch.target()) + operations(patch);
            case Node.Merge merge -> of(merge.target()) + of(merge.with());
            case Node.Let let -> of(let.root()) + steps(let.steps()) + of(let.value());
            case Node.Emit emit -> of(emit.value()) + of(emit.port());
        };
    }

    private int parts(Node.MakeBytes made) {
        int sum = 0;
        for (Node.MakeBytes.Part part : made.parts()) {
            sum += of(part.data());
        }
        return sum;
    }

    private int fields(Node.MakeRecord made) {
        int sum = 0;
        for (Node.MakeRecord.Field field : made.fields()) {
            sum += of(field.key()) + of(field.value());
        }
        return sum;
    }

    private int clauses(Node.Match match) {
        int sum = 0;
        for (Node.Clause clause : match.clauses()) {
            sum += of(clause);
        }
        return sum;
    }

    private int cases(Node.For loop) {
        int sum = 0;
        for (Node.For.Case each : loop.cases()) {
            sum += of(each.guard()) + of(each.body());
        }
        return sum;
    }

    private int operations(Node.PatchRecord patch) {
        int sum = 0;
        for (Node.PatchRecord.Operation each : patch.operations()) {
            sum += of(each.key()) + of(each.value()) + 1;
        }
        return sum;
    }

    private int of(Node.Root root) {
        return root instanceof Node.Root.Computed(Node node) ? of(node) : 1;
    }

    private int steps(List<Node.Step> steps) {
        int sum = 0;
        for (Node.Step step : steps) {
            sum += switch (step) {
                case Node.Step.Key _ -> 1;
                case Node.Step.Element(Node index, var _) -> 1 + of(index);
                case Node.Step.Range(Node from, Node to, var _) -> 1 + of(from) + of(to);
            };
        }
        return sum;
    }

    int of(Node.Clause clause) {
        return test(clause) + of(clause.body());
    }

    /// A clause without its body.
    int test(Node.Clause clause) {
        return 2 + of(clause.test()) + of(clause.guard());
    }

    private int of(Test test) {
        return switch (test) {
            case Test.Anything _ -> 1;
            case Test.Extracts _ -> 2;
            case Test.Equal(Node node, var _) -> 1 + of(node);
            case Test.Named(var _, Test inner, var _) -> 2 + of(inner);
            case Test.Fields fields -> 2 + checks(fields);
            case Test.Elements elements -> 4 + tests(elements.tests());
            case Test.Tuple tuple -> 3 + tests(tuple.tests());
        };
    }

    private int tests(List<Test> tests) {
        int sum = 0;
        for (Test test : tests) {
            sum += 3 + of(test);
        }
        return sum;
    }

    private int checks(Test.Fields fields) {
        int sum = 0;
        for (Test.FieldCheck check : fields.checks()) {
            sum += of(check);
        }
        return sum;
    }

    private int of(Test.FieldCheck check) {
        return switch (check) {
            case Test.FieldCheck.Presence _ -> 2;
            case Test.FieldCheck.Passes passes -> 3 + of(passes.test());
            case Test.FieldCheck.Compares compares -> 3 + of(compares.node());
        };
    }
}
