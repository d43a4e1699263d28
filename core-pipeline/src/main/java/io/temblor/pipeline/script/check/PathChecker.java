package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Path;
import io.temblor.pipeline.script.syntax.QualifiedName;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds out where paths begin.
final class PathChecker {
    private static final List<String> PLACES = List.of("event", "$", "args", "state");

    private final Checking checking;
    private final Module module;
    private final Scope scope;
    private final ExpressionChecker expressions;
    private final Findings findings;

    PathChecker(Checking checking, Module module, Scope scope, ExpressionChecker expressions) {
        this.checking = checking;
        this.module = module;
        this.scope = scope;
        this.expressions = expressions;
        this.findings = checking.findings();
    }

    Node check(Path path) {
        checkArgument(path);
        Node.Root root = root(path.root());
        List<Node.Step> steps = steps(path.segments());
        if (root instanceof Node.Root.Computed(Node computed)) {
            if (steps.isEmpty()) {
                return computed;
            }
            if (computed instanceof Node.Constant(Value value, var _) && Folding.areConstantSteps(steps)) {
                return Folding.read(value, steps, path.span(), findings);
            }
        }
        return new Node.Read(root, steps, path.span());
    }

    Node check(Expr.Presence presence) {
        Path path = presence.path();
        if (path.root() instanceof Path.Root.Plain(Name name) && isUnknown(name)) {
            return new Node.Constant(BoolValue.of(!presence.present()), presence.span());
        }
        Node.Root root = root(path.root());
        List<Node.Step> steps = steps(path.segments());
        if (root instanceof Node.Root.Computed(Node.Constant(Value value, var _)) && Folding.areConstantSteps(steps)) {
            boolean found = Folding.presence(value, steps).value();
            return new Node.Constant(BoolValue.of(found == presence.present()), presence.span());
        }
        return new Node.Presence(new Node.Read(root, steps, path.span()), presence.present(), presence.span());
    }

    Node check(Expr.Let let) {
        Node value = expressions.check(let.value());
        Path target = let.target();
        Node.Root root = target.root() instanceof Path.Root.Plain(Name name) ? assigned(name) : root(target.root());
        List<Node.Step> steps = steps(target.segments());
        if (root instanceof Node.Root.Computed) {
            return findings.error(
                    ErrorCode.NOT_ASSIGNABLE,
                    target.span(),
                    "nothing can be assigned to `" + target.span().text() + "`",
                    "possible are variables, event, state and $, and fields of them");
        }
        if (!checking.place().canChangeEvent() && (root instanceof Node.Root.Event || root instanceof Node.Root.Meta)) {
            return findings.error(
                    ErrorCode.NOT_ASSIGNABLE,
                    target.span(),
                    "the script of a window cannot change the event",
                    "it can change its `state`, and variables");
        }
        if (root instanceof Node.Root.Meta
                && steps.isEmpty()
                && value instanceof Node.Constant(Value constant, var _)
                && !(constant instanceof RecordValue)) {
            return findings.error(ErrorCode.NOT_ASSIGNABLE, target.span(), "the metadata `$` can only be a record");
        }
        for (Node.Step step : steps) {
            if (isArrayStep(step)) {
                return findings.error(
                        ErrorCode.NOT_ASSIGNABLE,
                        step.span(),
                        "elements of arrays cannot be assigned one by one",
                        "assign a new array, such as one that `for` makes");
            }
        }
        return new Node.Let(root, steps, value, let.span(), target.span());
    }

    /// What is not known yet has a name at least.
    private void checkArgument(Path path) {
        Set<String> known = checking.unknown();
        if (known != null
                && scope.function() == null
                && path.root() instanceof Path.Root.Reserved(Path.Place place, Span span)
                && place == Path.Place.ARGS
                && !path.segments().isEmpty()
                && path.segments().getFirst() instanceof Path.Segment.Key key
                && !known.contains(key.name().text())) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_NAME,
                    key.span(),
                    "there is no argument `" + key.name() + "`",
                    NearMiss.hint(key.name().text(), new TreeSet<>(known)));
        }
    }

    private static boolean isArrayStep(Node.Step step) {
        return step instanceof Node.Step.Range
                || step instanceof Node.Step.Element(Node.Constant(Value index, var _), var _)
                        && !(index instanceof StringValue);
    }

    private Node.Root assigned(Name name) {
        Integer variable = scope.find(name.text());
        boolean isConstant = module.constants().containsKey(name.text()) && !scope.hides(name.text());
        if (isConstant) {
            variable = null;
        } else if (variable == null) {
            variable = scope.declare(name.text());
        }
        return variable == null
                ? new Node.Root.Computed(new Node.Constant(Value.NULL, name.span()))
                : new Node.Root.Local(variable, name.text(), name.span());
    }

    private boolean isUnknown(Name name) {
        return scope.find(name.text()) == null && !module.constants().containsKey(name.text());
    }

    private Node.Root root(Path.Root root) {
        return switch (root) {
            case Path.Root.Reserved(Path.Place place, Span span) -> reserved(place, span);
            case Path.Root.Plain(Name name) -> plain(name);
            case Path.Root.Qualified(QualifiedName name) -> constant(name);
            case Path.Root.Computed(Expr expression) -> new Node.Root.Computed(expressions.check(expression));
        };
    }

    private Node.Root reserved(Path.Place place, Span span) {
        if (scope.function() != null) {
            return place == Path.Place.ARGS ? args(true, span) : value(Value.NULL, span);
        }
        return switch (place) {
            case EVENT -> hidesEvent() ? hidden("event", span) : new Node.Root.Event(span);
            case STATE -> checking.select() == null ? new Node.Root.State(span) : value(Value.NULL, span);
            case META -> hidesEvent() ? hidden("$", span) : new Node.Root.Meta(span);
            case ARGS -> args(false, span);
            case GROUP, WINDOW -> ofSelect(place, span);
        };
    }

    private boolean hidesEvent() {
        return !checking.place().hasEvent()
                || checking.select() != null && checking.select().hidesEvent();
    }

    private Node.Root hidden(String what, Span span) {
        Node error = checking.place().hasEvent()
                ? findings.error(
                        ErrorCode.MISPLACED_EVENT,
                        span,
                        "the result of a window is made of many events, so `" + what + "` says nothing here",
                        "use it in an aggregate function, such as `aggr::win::last(event)`, or group by it")
                : findings.error(
                        ErrorCode.MISPLACED_EVENT,
                        span,
                        "there is no `" + what + "` when a window ticks",
                        "keep in `state` what has to be known then");
        return new Node.Root.Computed(error);
    }

    private Node.Root ofSelect(Path.Place place, Span span) {
        SelectNames select = checking.select();
        if (select == null || !select.knowsGroup()) {
            return new Node.Root.Computed(findings.error(
                    ErrorCode.UNKNOWN_NAME, span, "`" + place.word() + "` is there only in the result of a `select`"));
        }
        return place == Path.Place.GROUP ? select.group(span) : select.window(span);
    }

    private Node.Root args(boolean inFunction, Span span) {
        if (!inFunction) {
            return checking.argumentsAreKnown()
                    ? value(checking.args(), span)
                    : new Node.Root.Local(checking.variables().getAndIncrement(), "args", span);
        }
        return scope.further() < 0 ? value(ArrayValue.of(), span) : new Node.Root.Local(scope.further(), "args", span);
    }

    private static Node.Root value(Value value, Span span) {
        return new Node.Root.Computed(new Node.Constant(value, span));
    }

    private Node.Root plain(Name name) {
        Integer variable = scope.find(name.text());
        if (variable != null) {
            return new Node.Root.Local(variable, name.text(), name.span());
        }
        Value constant = module.constants().get(name.text());
        if (constant != null) {
            return value(constant, name.span());
        }
        return new Node.Root.Local(unknown(name), name.text(), name.span());
    }

    /// A variable that nothing is assigned to: the script may never come to where it is read.
    private int unknown(Name name) {
        TreeSet<String> known = new TreeSet<>(scope.names());
        known.addAll(module.constants().keySet());
        String message = "there is no variable and no constant `" + name + "`";
        if (checking.knowsAllVariables()) {
            Node _ = findings.error(ErrorCode.UNKNOWN_NAME, name.span(), message, NearMiss.hint(name.text(), PLACES));
        } else {
            findings.add(Diagnostic.warning(ErrorCode.UNKNOWN_NAME, name.span(), message)
                    .hint(known.isEmpty() ? "assign it with `let` before" : NearMiss.hint(name.text(), known)));
        }
        return scope.declare(name.text());
    }

    private Node.Root constant(QualifiedName name) {
        Module owner = Names.module(name, module, checking);
        if (owner == null || owner.isBroken()) {
            return new Node.Root.Computed(Findings.wrong(name.span()));
        }
        Value constant = owner.constants().get(name.name().text());
        if (constant == null) {
            return new Node.Root.Computed(unknown(name, owner));
        }
        return value(constant, name.span());
    }

    private Node unknown(QualifiedName name, Module owner) {
        return findings.error(
                ErrorCode.UNKNOWN_CONSTANT,
                name.span(),
                "there is no constant `" + name + "`",
                owner.constants().isEmpty()
                        ? "the module has no constants"
                        : NearMiss.hint(name.name().text(), owner.constants().keySet()));
    }

    private List<Node.Step> steps(List<Path.Segment> segments) {
        List<Node.Step> steps = new ArrayList<>(segments.size());
        for (Path.Segment segment : segments) {
            steps.add(
                    switch (segment) {
                        case Path.Segment.Key(Name name) -> new Node.Step.Key(name.text(), name.span());
                        case Path.Segment.Element(Expr index) -> element(expressions.check(index));
                        case Path.Segment.Range range ->
                            new Node.Step.Range(
                                    expressions.check(range.from()), expressions.check(range.to()), range.span());
                    });
        }
        return steps;
    }

    private static Node.Step element(Node index) {
        return index instanceof Node.Constant(StringValue(String key), Span span)
                ? new Node.Step.Key(key, span)
                : new Node.Step.Element(index, index.span());
    }
}
