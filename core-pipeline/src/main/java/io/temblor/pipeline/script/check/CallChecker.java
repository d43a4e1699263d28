package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.pipeline.aggregate.AggregateFunction;
import io.temblor.pipeline.script.std.Intrinsics;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.QualifiedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds functions, and checks how many arguments they are given.
final class CallChecker {
    /// Functions for which the language has something faster.
    private static final Map<String, String> FASTER = Map.of(
            "array::push", "`array + [element]` does the same in less time",
            "array::concatenate", "`first + second` does the same in less time",
            "record::contains", "`present record[key]` does the same in less time",
            "record::combine", "`merge first of second end` does the same in less time",
            "system::nanotime", "`system::ingest_ns()` does not ask the system each time, and is the same in tests");

    private final Checking checking;
    private final Findings findings;
    private final Module module;
    private final Scope scope;
    private final ExpressionChecker expressions;

    CallChecker(Checking checking, Module module, Scope scope, ExpressionChecker expressions) {
        this.checking = checking;
        this.findings = checking.findings();
        this.module = module;
        this.scope = scope;
        this.expressions = expressions;
    }

    Node check(Expr.Call call) {
        Callee callee = find(call);
        if (callee == null) {
            if (checking.select() == null) {
                List<Node> _ = expressions.all(call.arguments());
            }
            return Findings.wrong(call.span());
        }
        if (isWrong(callee, call.arguments().size())) {
            return findings.error(
                    ErrorCode.WRONG_ARITY,
                    call.span(),
                    "`" + call.function() + "` takes " + arity(callee) + ", but is given "
                            + call.arguments().size());
        }
        // No pattern switch, for the JVM would have to link it for the first script.
        if (callee instanceof Callee.Written(FunctionNode function)) {
            return new Node.CallFunction(function, expressions.all(call.arguments()), call.span());
        }
        if (callee instanceof Callee.Java(Intrinsics.Target target)) {
            return intrinsic(target, call);
        }
        return callee instanceof Callee.Aggregate aggregate
                ? aggregate(aggregate, call)
                : fact(((Callee.Fact) callee).fact(), call);
    }

    private Node intrinsic(Intrinsics.Target target, Expr.Call call) {
        List<Node> arguments = expressions.all(call.arguments());
        String faster = FASTER.get(target.name());
        if (faster != null) {
            findings.warn(ErrorCode.SLOW, call.span(), faster);
        }
        return expressions.folded(new Node.CallIntrinsic(target, arguments, call.span()));
    }

    private Node aggregate(Callee.Aggregate callee, Expr.Call call) {
        SelectNames select = checking.select();
        return select == null || scope.function() != null
                ? misplaced("an aggregate function", call)
                : select.aggregate(callee, call, findings, () -> expressions.all(call.arguments()));
    }

    private Node fact(WindowFact fact, Expr.Call call) {
        SelectNames select = checking.select();
        return select == null || scope.function() != null || !select.knowsGroup()
                ? misplaced("a function of windows", call)
                : select.fact(fact, call.span());
    }

    private Node misplaced(String what, Expr.Call call) {
        return findings.error(
                ErrorCode.MISPLACED_AGGREGATE,
                call.span(),
                "`" + call.function() + "` is " + what + ", which only the target of a `select`, or its `having`, can"
                        + " call");
    }

    private static boolean isWrong(Callee callee, int given) {
        if (callee instanceof Callee.Aggregate(AggregateFunction function) && given > function.mostArguments()) {
            return true;
        }
        return callee.isVariadic() ? given < callee.arity() : given != callee.arity();
    }

    private static String arity(Callee callee) {
        if (callee instanceof Callee.Aggregate(AggregateFunction function) && callee.isVariadic()) {
            return function.fewestArguments() + " to " + function.mostArguments() + " arguments";
        }
        String number = callee.arity() == 1 ? "1 argument" : callee.arity() + " arguments";
        return callee.isVariadic() ? number + " or more" : number;
    }

    private @Nullable Callee find(Expr.Call call) {
        QualifiedName name = call.function();
        Module owner = Names.module(name, module, checking);
        if (owner == null) {
            return null;
        }
        Callee found = owner.functions().get(name.name().text());
        if (found == null && !owner.isBroken()) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_FUNCTION,
                    call.span(),
                    "there is no function `" + name + "`",
                    owner.functions().isEmpty()
                            ? "functions of modules are named with them: `array::len`"
                            : NearMiss.hint(
                                    name.name().text(), owner.functions().keySet()));
        }
        return found;
    }

    /// @param last whether nothing comes behind it
    Node check(Expr.Recur recur, boolean last) {
        FunctionNode function = scope.function();
        List<Node> arguments = expressions.all(recur.arguments());
        if (function == null || !last) {
            return findings.error(
                    ErrorCode.MISPLACED_RECUR,
                    recur.span(),
                    "`recur` can only be the last thing that a function does",
                    "what is to be done with the result goes into an argument");
        }
        int wanted = function.parameters().size() - (function.isVariadic() ? 1 : 0);
        if (function.isVariadic() ? arguments.size() < wanted : arguments.size() != wanted) {
            return findings.error(
                    ErrorCode.WRONG_ARITY,
                    recur.span(),
                    "`" + function.name() + "` takes " + wanted + " arguments, but `recur` gives " + arguments.size());
        }
        return new Node.Recur(function, arguments, recur.span());
    }
}
