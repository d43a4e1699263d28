package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Script;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/// Finds out what a script means.
///
/// **Threading.** One thread at a time.
public final class Checker {
    private final ModuleFinder finder;
    private final ConstantEvaluator evaluator;

    /// @param finder    where modules are
    /// @param evaluator runs what can be computed at once
    public Checker(ModuleFinder finder, ConstantEvaluator evaluator) {
        this.finder = finder;
        this.evaluator = evaluator;
    }

    /// Checks a script.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all errors, those of modules included
    public CheckedScript check(Source source, RecordValue args) throws InvalidScriptException {
        return check(source, args, Surroundings.SCRIPT);
    }

    /// Checks a script that stands somewhere.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all errors, those of modules included
    public CheckedScript check(Source source, RecordValue args, Surroundings place) throws InvalidScriptException {
        Script script = Parser.script(source);
        return check(source, script.statements(), args, false, place);
    }

    /// Checks one expression that changes nothing. It knows the modules of `std` without `use`, as `string::len`.
    ///
    /// @throws InvalidScriptException with all errors
    public CheckedScript checkExpression(Source source, RecordValue args) throws InvalidScriptException {
        return check(source, List.of(Parser.expression(source)), args, true, Surroundings.SCRIPT);
    }

    private CheckedScript check(
            Source source, List<Statement> statements, RecordValue args, boolean alone, Surroundings place)
            throws InvalidScriptException {
        Findings findings = new Findings();
        Checking checking = Checking.begin(findings, finder, source, evaluator, args, alone, place);
        CheckedScript script = body(source, statements, checking, new Module(""));
        findings.verify();
        return script;
    }

    /// Checks the statements of a script, which is of no use if there were errors.
    ///
    /// @param module what the script knows; it declares more
    static CheckedScript body(Source source, List<Statement> statements, Checking checking, Module module) {
        Scope scope = new Scope(checking.variables());
        ExpressionChecker expressions = new ExpressionChecker(checking, module, scope);
        DeclarationChecker declarations = new DeclarationChecker(checking, module);
        LetNames.declare(statements, scope);
        List<Node> body = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Declaration declaration) {
                declarations.check(declaration);
            } else if (statement instanceof Expr expression) {
                body.add(expressions.check(expression));
            }
        }
        if (body.isEmpty()) {
            body.add(result(statements, module, source));
        }
        return new CheckedScript(
                source, body, checking.variables().get(), checking.findings().warnings());
    }

    /// What a script without expressions yields: its last constant, or the event as it is.
    private static Node result(List<Statement> statements, Module module, Source source) {
        if (!statements.isEmpty() && statements.getLast() instanceof Declaration.Const constant) {
            Value value = module.constants().getOrDefault(constant.name().text(), Value.NULL);
            return new Node.Constant(value, constant.span());
        }
        return new Node.Read(new Node.Root.Event(end(source)), List.of(), end(source));
    }

    private static Span end(Source source) {
        return new Span(source, source.text().length(), source.text().length());
    }

    /// The error of a module that is used by itself, over and over.
    static Diagnostic cyclic(Span span, List<String> chain) {
        return Diagnostic.error(
                ErrorCode.CYCLIC_MODULE, span, "modules use each other in a circle: " + String.join(" -> ", chain));
    }
}
