package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AggregateFunction;
import io.temblor.pipeline.aggregate.Aggregates;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.std.Intrinsics;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Match;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Pattern;
import io.temblor.pipeline.script.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// Takes declarations into a module, in order: each sees those before it.
final class DeclarationChecker {
    private final Checking checking;
    private final Module module;
    private final Findings findings;

    DeclarationChecker(Checking checking, Module module) {
        this.checking = checking;
        this.module = module;
        this.findings = checking.findings();
    }

    void check(Declaration declaration) {
        switch (declaration) {
            case Declaration.Use use ->
                module.aliases().put(use.alias().text(), checking.modules().load(use.module(), checking));
            case Declaration.Const constant -> constant(constant);
            case Declaration.Function function -> function(function);
        }
    }

    private void constant(Declaration.Const constant) {
        String name = constant.name().text();
        if (module.hasConstant(name)) {
            Node _ = findings.error(
                    ErrorCode.DUPLICATE_NAME, constant.span(), "the constant `" + name + "` is there already");
            return;
        }
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            findings.warn(
                    ErrorCode.NAME_STYLE,
                    constant.span(),
                    "constants are written in capitals, but this one is `" + name + "`");
        }
        Node node = new ExpressionChecker(checking, module, new Scope(checking.variables())).check(constant.value());
        module.constants().put(name, value(node));
    }

    private Value value(Node node) {
        if (node instanceof Node.Constant(Value value, var _)) {
            return value;
        }
        if (!Purity.isPure(node)) {
            Node _ = findings.error(
                    ErrorCode.NOT_CONSTANT,
                    node.span(),
                    "a constant can be computed from constants only",
                    "assign it to a variable with `let`");
            return Value.NULL;
        }
        if (findings.hasErrors()) {
            return Value.NULL;
        }
        try {
            return checking.evaluator().evaluate(node, checking.variables().get());
        } catch (ScriptException e) {
            Node _ = checking.argumentsAreKnown()
                    ? findings.error(node.span(), e)
                    : findings.error(
                            ErrorCode.NOT_CONSTANT,
                            node.span(),
                            "a constant cannot depend on `args`, for it is computed once for all that is created");
            return Value.NULL;
        }
    }

    private void function(Declaration.Function function) {
        String name = function.name().text();
        if (module.hasFunction(name)) {
            Node _ = findings.error(
                    ErrorCode.DUPLICATE_NAME, function.span(), "the function `" + name + "` is there already");
            return;
        }
        switch (function.body()) {
            case Declaration.Body.Intrinsic(QualifiedName target) -> intrinsic(function, target);
            case Declaration.Body.Block block -> written(function, scope -> block(block, scope));
            case Declaration.Body.Cases cases -> written(function, scope -> cases(cases, scope));
        }
    }

    private void intrinsic(Declaration.Function function, QualifiedName target) {
        StringJoiner owner = new StringJoiner("::");
        for (Name part : target.modules()) {
            owner.add(part.text());
        }
        Optional<? extends Callee> found =
                callee(owner.toString(), target.name().text());
        if (found.isPresent()) {
            module.functions().put(function.name().text(), found.orElseThrow());
        } else {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_FUNCTION, target.span(), "there is no function `" + target + "` in Java");
        }
    }

    private static Optional<? extends Callee> callee(String owner, String name) {
        Optional<Intrinsics.Target> intrinsic = Intrinsics.find(owner, name);
        if (intrinsic.isPresent()) {
            return Optional.of(new Callee.Java(intrinsic.orElseThrow()));
        }
        Optional<AggregateFunction> aggregate = Aggregates.find(owner, name);
        return aggregate.isPresent()
                ? Optional.of(new Callee.Aggregate(aggregate.orElseThrow()))
                : WindowFact.find(owner, name).map(Callee.Fact::new);
    }

    private void written(
            Declaration.Function function, java.util.function.Function<Scope, FunctionNode.Body> checkedBody) {
        List<Integer> parameters = new ArrayList<>();
        Scope naming = new Scope(checking.variables());
        for (Name parameter : function.parameters()) {
            if (naming.find(parameter.text()) != null) {
                Node _ = findings.error(
                        ErrorCode.DUPLICATE_NAME,
                        parameter.span(),
                        "the parameter `" + parameter + "` is there already");
            }
            parameters.add(naming.declare(parameter.text()));
        }
        int further = checking.variables().getAndIncrement();
        if (function.variadic()) {
            parameters.add(further);
        }
        FunctionNode node = new FunctionNode(
                module.qualified(function.name().text()),
                parameters,
                function.variadic(),
                checking.variables().get(),
                function.span());
        Scope scope = new Scope(checking.variables(), node, naming, function.variadic() ? further : -1);
        FunctionNode.Body body = checkedBody.apply(scope);
        node.setBody(body, checking.variables().get());
        module.functions().put(function.name().text(), new Callee.Written(node));
    }

    private FunctionNode.Body block(Declaration.Body.Block block, Scope scope) {
        LetNames.declare(block.expressions(), scope);
        return new FunctionNode.Body.Block(
                new ExpressionChecker(checking, module, scope).block(block.expressions(), true));
    }

    private FunctionNode.Body cases(Declaration.Body.Cases cases, Scope scope) {
        FunctionNode function = scope.requireFunction();
        for (Match.Clause clause : cases.clauses()) {
            LetNames.declare(clause.body(), scope);
            if (clause.pattern() instanceof Pattern.Tuple tuple
                    && tuple.tests().size() != function.parameters().size()) {
                Node _ = findings.error(
                        ErrorCode.WRONG_ARITY,
                        tuple.span(),
                        "a clause of `" + function.name() + "` must have a pattern for each of its "
                                + function.parameters().size() + " parameters, but has "
                                + tuple.tests().size());
            }
        }
        return new FunctionNode.Body.Cases(new MatchChecker(checking, new ExpressionChecker(checking, module, scope))
                .clauses(cases.clauses(), true));
    }
}
