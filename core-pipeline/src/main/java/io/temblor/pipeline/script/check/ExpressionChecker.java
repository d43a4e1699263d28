package io.temblor.pipeline.script.check;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.For;
import io.temblor.pipeline.script.syntax.Match;
import io.temblor.pipeline.script.syntax.Patch;
import io.temblor.pipeline.script.syntax.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the names in expressions, and computes what is constant.
final class ExpressionChecker {
    private final Checking checking;
    private final Scope scope;
    private final Findings findings;
    private final PathChecker paths;
    private final CallChecker calls;
    private final MatchChecker matches;

    ExpressionChecker(Checking checking, Module module, Scope scope) {
        this.checking = checking;
        this.scope = scope;
        this.findings = checking.findings();
        this.paths = new PathChecker(checking, module, scope, this);
        this.calls = new CallChecker(checking, module, scope, this);
        this.matches = new MatchChecker(checking, this);
    }

    Scope scope() {
        return scope;
    }

    /// Expressions of which the last one is the result.
    ///
    /// @param last whether nothing comes behind them, so that a function can begin anew
    List<Node> block(List<Expr> expressions, boolean last) {
        List<Node> nodes = new ArrayList<>(expressions.size());
        for (int i = 0; i < expressions.size(); i++) {
            nodes.add(check(expressions.get(i), last && i == expressions.size() - 1));
        }
        return nodes;
    }

    List<Node> all(List<Expr> expressions) {
        return block(expressions, false);
    }

    Node check(Expr expression) {
        return check(expression, false);
    }

    @Nullable
    Node checkOptional(@Nullable Expr expression) {
        return expression == null ? null : check(expression);
    }

    Node check(Expr expression, boolean last) {
        Node grouping = checking.select() == null ? null : checking.select().grouping(expression);
        return grouping == null ? checkNew(expression, last) : grouping;
    }

    private Node checkNew(Expr expression, boolean last) {
        return switch (expression) {
            case Expr.Literal(Value value, var span) -> new Node.Constant(value, span);
            case Expr.Template(List<Expr> parts, var span) -> folded(new Node.Join(all(parts), span));
            case Expr.Bytes bytes -> folded(new BytesChecker(findings, this).check(bytes));
            case Expr.Array(List<Expr> elements, var span) -> folded(new Node.MakeArray(all(elements), span));
            case Expr.Fields fields -> folded(fields(fields));
            case Path path -> paths.check(path);
            case Expr.Binary binary ->
                folded(new Node.Binary(binary.operator(), check(binary.left()), check(binary.right()), binary.span()));
            case Expr.Unary unary -> folded(new Node.Unary(unary.operator(), check(unary.operand()), unary.span()));
            case Expr.Presence presence -> paths.check(presence);
            case Expr.Call call -> calls.check(call);
            case Expr.Recur recur -> calls.check(recur, last);
            case Match match -> matches.check(match, last);
            case For loop -> loop(loop);
            case Patch patch -> patch(patch);
            case Expr.Merge merge -> folded(new Node.Merge(check(merge.target()), check(merge.with()), merge.span()));
            case Expr.Let let -> paths.check(let);
            case Expr.Emit emit -> emit(emit);
            case Expr.Drop drop -> drop(drop);
        };
    }

    Node folded(Node node) {
        return Folding.fold(node, findings);
    }

    private Node fields(Expr.Fields fields) {
        List<Node.MakeRecord.Field> checked = new ArrayList<>(fields.fields().size());
        for (Expr.Fields.Field field : fields.fields()) {
            checked.add(new Node.MakeRecord.Field(check(field.key()), check(field.value())));
        }
        return new Node.MakeRecord(checked, fields.span());
    }

    private Node loop(For loop) {
        Node target = check(loop.target());
        Node initial = loop.initial() == null ? new Node.Constant(ArrayValue.of(), loop.span()) : check(loop.initial());
        if (loop.fold() != null) {
            findings.warn(
                    ErrorCode.EXPERIMENTAL,
                    loop.span(),
                    "`use " + loop.fold().sign() + "` is not settled yet and may come to be written in another way");
        }
        List<Node.For.Case> cases = new ArrayList<>(loop.cases().size());
        for (For.Case each : loop.cases()) {
            cases.add(loopCase(each));
        }
        return new Node.For(target, cases, initial, loop.fold(), loop.span());
    }

    private Node.For.Case loopCase(For.Case each) {
        scope.enter();
        try {
            int key = scope.hide(each.key().text());
            int value = scope.hide(each.value().text());
            Node guard = guard(each.guard());
            return new Node.For.Case(key, value, guard, block(each.body(), false), each.span());
        } finally {
            scope.leave();
        }
    }

    /// What stands behind `when`: whatever is known to be no truth value is wrong.
    @Nullable
    Node guard(@Nullable Expr guard) {
        Node node = checkOptional(guard);
        if (node instanceof Node.Constant(Value value, var span) && value.type() != ValueType.BOOL) {
            Node _ = findings.error(
                    span, Descriptions.wrongType("what stands behind `when`", ValueType.BOOL, value.type()));
        }
        return node;
    }

    private Node patch(Patch patch) {
        Node target = check(patch.target());
        List<Node.PatchRecord.Operation> operations = new ArrayList<>();
        for (Patch.Operation each : patch.operations()) {
            Node key = key(each.key());
            Node value = isKey(each.kind()) ? key(each.value()) : checkOptional(each.value());
            operations.add(new Node.PatchRecord.Operation(each.kind(), key, value, each.span()));
        }
        return new Node.PatchRecord(target, operations, patch.span());
    }

    private static boolean isKey(Patch.Kind kind) {
        return kind == Patch.Kind.MOVE || kind == Patch.Kind.COPY;
    }

    private @Nullable Node key(@Nullable Expr key) {
        Node node = checkOptional(key);
        if (node instanceof Node.Constant(Value value, var span) && !(value instanceof StringValue)) {
            Node _ = findings.error(span, Descriptions.wrongType("a key", ValueType.STRING, value.type()));
        }
        return node;
    }

    private Node emit(Expr.Emit emit) {
        if (scope.function() != null) {
            return findings.error(
                    ErrorCode.MISPLACED_EMIT, emit.span(), "a function cannot `emit`, for it knows no event");
        }
        Node value = checkOptional(emit.value());
        return new Node.Emit(isEvent(value) ? null : value, checkOptional(emit.port()), emit.span());
    }

    static boolean isEvent(@Nullable Node node) {
        return node instanceof Node.Read(Node.Root.Event _, List<Node.Step> steps, var _) && steps.isEmpty();
    }

    private Node drop(Expr.Drop drop) {
        return scope.function() == null
                ? new Node.Drop(drop.span())
                : findings.error(
                        ErrorCode.MISPLACED_EMIT, drop.span(), "a function cannot `drop`, for it knows no event");
    }
}
