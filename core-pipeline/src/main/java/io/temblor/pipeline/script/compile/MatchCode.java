package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FunctionNode;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.runtime.Calls;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Trees;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;

/// Writes `match`: its clauses one after the other; what does not fit into a method of good size goes on in another
/// one.
final class MatchCode {
    private final MethodCode code;
    private final CodeBuilder builder;

    MatchCode(MethodCode code) {
        this.code = code;
        this.builder = code.builder();
    }

    void write(Node.Match match, Use use) {
        Target target = target(match.target());
        Label end = builder.newLabel();
        clauses(match, match.clauses(), target, use, end);
        builder.labelBinding(end);
    }

    private Target target(Node node) {
        Kind kind = code.expressions().leave(node);
        switch (kind) {
            case NODE -> {
                return new Target.OfNode(code.storeInt(), Expressions.isEvent(node));
            }
            case TREE -> code.call(Trees.class, "value", Object.class);
            case BOOL -> code.call(BoolValue.class, "of", boolean.class);
            case VALUE -> {}
        }
        return new Target.OfValue(code.storeReference());
    }

    /// Writes clauses. Each of them jumps to the end with what it leaves.
    private void clauses(Node.Match match, List<Node.Clause> clauses, Target target, Use use, Label end) {
        int written = 0;
        int size = 0;
        while (written < clauses.size() && size <= Expressions.LARGE) {
            List<Node.Clause> texts = texts(clauses.subList(written, clauses.size()));
            if (texts.size() >= SwitchCode.LEAST) {
                new SwitchCode(code).write(texts, target, use, end);
                written += texts.size();
                size += sizeHere(texts);
                continue;
            }
            Node.Clause clause = clauses.get(written++);
            size += sizeHere(clause);
            Label next = builder.newLabel();
            clause(clause, target, use, next);
            builder.goto_(end);
            builder.labelBinding(next);
        }
        if (written == clauses.size()) {
            noClause(match);
        } else {
            rest(match, clauses.subList(written, clauses.size()), target, use);
        }
    }

    /// The clauses at the beginning that can become one jump, as many as fit into a method of good size.
    private List<Node.Clause> texts(List<Node.Clause> clauses) {
        int count = 0;
        int size = 0;
        while (count < clauses.size() && SwitchCode.takes(clauses.get(count)) && size <= Expressions.LARGE) {
            size += sizeHere(clauses.get(count++));
        }
        return clauses.subList(0, count);
    }

    private int sizeHere(List<Node.Clause> clauses) {
        int sum = 0;
        for (Node.Clause clause : clauses) {
            sum += sizeHere(clause);
        }
        return sum;
    }

    private int sizeHere(Node.Clause clause) {
        return code.unit().size().test(clause)
                + Math.min(Expressions.LARGE, code.unit().size().of(clause.body()));
    }

    private void noClause(Node node) {
        code.at(node.span()).call(Calls.class, "noClause");
        builder.athrow();
    }

    /// Goes on in a method of its own.
    private void rest(Node.Match match, List<Node.Clause> rest, Target target, Use use) {
        ClassUnit.Method method = code.unit().method("clauses", rest.getFirst(), target.type(), inside -> {
            MatchCode matching = new MatchCode(inside);
            Label end = inside.builder().newLabel();
            matching.clauses(match, rest, target.asParameter(), use, end);
            inside.builder().labelBinding(end);
            if (use == Use.EFFECT) {
                inside.value(Value.NULL);
            }
            inside.builder().areturn();
        });
        target.load(builder);
        code.call(method);
        code.goOnUnlessEnded();
        if (use == Use.EFFECT) {
            builder.pop();
        }
    }

    private void clause(Node.Clause clause, Target target, Use use, Label next) {
        new TestCode(code).test(clause.test(), target, next);
        if (clause.guard() != null) {
            code.expressions().guard(clause.guard());
            builder.ifeq(next);
        }
        code.expressions().part(clause.body(), use);
    }

    /// Writes the clauses of a function; leaves what the function yields.
    void writeCases(FunctionNode function, List<Node.Clause> clauses) {
        Label end = builder.newLabel();
        cases(function, clauses, end);
        builder.labelBinding(end);
    }

    private void cases(FunctionNode function, List<Node.Clause> clauses, Label end) {
        int written = 0;
        int size = 0;
        while (written < clauses.size() && size <= Expressions.LARGE) {
            Node.Clause clause = clauses.get(written++);
            size += sizeHere(clause);
            Label next = builder.newLabel();
            oneCase(function, clause, next);
            builder.goto_(end);
            builder.labelBinding(next);
        }
        if (written == clauses.size()) {
            code.at(function.span()).call(Calls.class, "noClause");
            builder.athrow();
        } else {
            restOfCases(function, clauses.subList(written, clauses.size()));
        }
    }

    private void oneCase(FunctionNode function, Node.Clause clause, Label next) {
        List<Yielded> yielded = clause.test() instanceof Test.Tuple(List<Test> tests, var _, var _)
                ? arguments(function, tests, next)
                : List.of();
        if (clause.guard() != null) {
            code.expressions().guard(clause.guard());
            builder.ifeq(next);
        }
        for (Yielded each : yielded) {
            code.frame().number(each.parameter()).builder().aload(each.local());
            code.call(Frame.class, "setVariable", int.class, Object.class);
        }
        code.expressions().part(clause.body(), Use.VALUE);
    }

    /// Goes on in a method of its own, as with a `match`.
    private void restOfCases(FunctionNode function, List<Node.Clause> rest) {
        code.call(code.unit().method("cases", rest.getFirst(), null, inside -> {
            new MatchCode(inside).writeCases(function, rest);
            inside.builder().areturn();
        }));
        code.goOnUnlessEnded();
    }

    /// What a pattern of a clause yields, which stands for the parameter in the body of the clause.
    private record Yielded(int parameter, int local) {}

    /// Tries the patterns of a clause on the parameters.
    private List<Yielded> arguments(FunctionNode function, List<Test> tests, Label next) {
        List<Yielded> yielded = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            int parameter = function.parameters().get(i);
            code.frame().number(parameter).call(Frame.class, "variable", int.class);
            code.call(Trees.class, "value", Object.class);
            Target target = new Target.OfValue(code.storeReference());
            if (tests.get(i) instanceof Test.Anything) {
                continue;
            }
            new YieldCode(code, new TestCode(code)).test(tests.get(i), target, next);
            yielded.add(new Yielded(parameter, code.storeReference()));
        }
        return yielded;
    }
}
