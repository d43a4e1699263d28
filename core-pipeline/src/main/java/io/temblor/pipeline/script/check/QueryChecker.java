package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Query;

/// Finds out what a query means.
///
/// **Threading.** One thread at a time.
public final class QueryChecker {
    private final ModuleFinder finder;
    private final ConstantEvaluator evaluator;
    private final OperatorPorts operators;

    /// @param finder    where modules are
    /// @param evaluator runs what can be computed at once
    /// @param operators what can be created
    public QueryChecker(ModuleFinder finder, ConstantEvaluator evaluator, OperatorPorts operators) {
        this.finder = finder;
        this.evaluator = evaluator;
        this.operators = operators;
    }

    /// Checks a query, whose ports are `in`, and `out` and `err`.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all errors, those of modules included
    public QueryGraph check(Query query, RecordValue args) throws InvalidScriptException {
        return check(query, args, QueryPorts.USUAL);
    }

    /// Checks a query.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all errors, those of modules included
    public QueryGraph check(Query query, RecordValue args, QueryPorts ports) throws InvalidScriptException {
        Findings findings = new Findings();
        Checking checking =
                Checking.begin(findings, finder, query.source(), evaluator, args, false, Surroundings.SCRIPT);
        QueryBuild build = new QueryBuild(findings);
        new PipelineChecker(build, operators, checking, new Module(""), "", new Nesting())
                .check(query.statements(), ports.inputs(), ports.outputs());
        QueryGraph graph = build.finish(ports.outputs());
        findings.verify();
        return graph;
    }
}
