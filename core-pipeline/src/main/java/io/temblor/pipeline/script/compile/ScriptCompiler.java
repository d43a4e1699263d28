package io.temblor.pipeline.script.compile;

import io.temblor.connector.NanoClock;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedFlow;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.Checker;
import io.temblor.pipeline.script.check.DeploymentChecker;
import io.temblor.pipeline.script.check.ModuleFinder;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.OperatorPorts;
import io.temblor.pipeline.script.check.QueryChecker;
import io.temblor.pipeline.script.check.QueryGraph;
import io.temblor.pipeline.script.check.QueryPorts;
import io.temblor.pipeline.script.check.SelectChecker;
import io.temblor.pipeline.script.check.Surroundings;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptBody;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.AmpleStack;
import io.temblor.pipeline.script.syntax.Deployment;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;

/// Makes scripts of their text.
///
/// **Threading.** One thread at a time.
public final class ScriptCompiler {
    private final ModuleFinder modules;

    /// @param modules where the modules are that scripts use
    public ScriptCompiler(ModuleFinder modules) {
        this.modules = modules;
    }

    /// Compiles a script.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all that is wrong with it
    public CompiledScript compile(Source source, RecordValue args) throws InvalidScriptException {
        return AmpleStack.call(
                () -> ClassMaker.compile(new Checker(modules, ScriptCompiler::evaluate).check(source, args)));
    }

    /// Checks a script, and makes no bytecode of it.
    ///
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all that is wrong with it, but that it may be too large for the JVM
    public CheckedScript check(Source source, RecordValue args) throws InvalidScriptException {
        return AmpleStack.call(() -> new Checker(modules, ScriptCompiler::evaluate).check(source, args));
    }

    /// Compiles an expression that changes nothing, such as the condition of a filter.
    ///
    /// @throws InvalidScriptException with all that is wrong with it
    public CompiledScript compileExpression(Source source, RecordValue args) throws InvalidScriptException {
        return AmpleStack.call(
                () -> ClassMaker.compile(new Checker(modules, ScriptCompiler::evaluate).checkExpression(source, args)));
    }

    /// Checks a script of a window.
    ///
    /// @param isTick whether it is run when there is no event
    /// @throws InvalidScriptException with all that is wrong with it
    public CheckedScript checkWindow(Source source, RecordValue args, boolean isTick) throws InvalidScriptException {
        return AmpleStack.call(() -> new Checker(modules, ScriptCompiler::evaluate)
                .check(source, args, isTick ? Surroundings.TICK : Surroundings.WINDOW));
    }

    /// Checks an expression, and makes no bytecode of it.
    ///
    /// @throws InvalidScriptException with all that is wrong with it
    public CheckedScript checkExpression(Source source, RecordValue args) throws InvalidScriptException {
        return AmpleStack.call(() -> new Checker(modules, ScriptCompiler::evaluate).checkExpression(source, args));
    }

    /// Checks a select whose expressions stand alone.
    ///
    /// @throws InvalidScriptException with all that is wrong with it
    public CheckedSelect checkSelect(Source source, SelectChecker.Parts parts) throws InvalidScriptException {
        return AmpleStack.call(() -> SelectChecker.check(modules, ScriptCompiler::evaluate, source, parts));
    }

    /// Checks the text of a query.
    ///
    /// @param args      what `args` stands for
    /// @param operators what can be created in it
    /// @throws InvalidScriptException with all that is wrong with it
    public QueryGraph checkQuery(Source source, RecordValue args, OperatorPorts operators)
            throws InvalidScriptException {
        return checkQuery(source, args, QueryPorts.USUAL, operators);
    }

    /// Checks the text of a query.
    ///
    /// @param args      what `args` stands for
    /// @param ports     where events enter and leave it
    /// @param operators what can be created in it
    /// @throws InvalidScriptException with all that is wrong with it
    public QueryGraph checkQuery(Source source, RecordValue args, QueryPorts ports, OperatorPorts operators)
            throws InvalidScriptException {
        return AmpleStack.call(() -> new QueryChecker(modules, ScriptCompiler::evaluate, operators)
                .check(Parser.query(source), args, ports));
    }

    /// Checks a deployment.
    ///
    /// @param wanted    flows that are to be taken as if they were deployed
    /// @param operators what pipelines can create
    /// @throws InvalidScriptException with all that is wrong with it
    public List<CheckedFlow> checkDeployment(
            Deployment deployment, List<DeploymentChecker.Wanted> wanted, OperatorPorts operators)
            throws InvalidScriptException {
        return AmpleStack.call(
                () -> new DeploymentChecker(modules, ScriptCompiler::evaluate, operators).check(deployment, wanted));
    }

    /// Compiles what was checked.
    ///
    /// @throws InvalidScriptException if it is too large for the JVM
    public static CompiledScript compile(CheckedScript script) throws InvalidScriptException {
        return AmpleStack.call(() -> ClassMaker.compile(script));
    }

    /// Compiles expressions of a script for themselves. They run on a frame of the whole script.
    ///
    /// @param part not empty; the last one is the result
    /// @throws InvalidScriptException if they are too large for the JVM
    public static CompiledScript compile(List<Node> part, CheckedScript whole) throws InvalidScriptException {
        return ClassMaker.compile(new CheckedScript(whole.source(), part, whole.variables(), whole.warnings()));
    }

    private static Value evaluate(Node node, int variables) {
        CheckedScript script = new CheckedScript(node.span().source(), List.of(node), variables, List.of());
        try {
            ScriptBody body = ClassMaker.compile(script).body();
            Value value = body.run(new Frame(variables, NanoClock.SYSTEM));
            if (value == null) {
                throw new IllegalStateException("an expression yields nothing: " + node);
            }
            return value;
        } catch (InvalidScriptException e) {
            Diagnostic error = e.diagnostics().getFirst();
            throw new ScriptException(
                    error.code(), error.message(), error.hint().orElse(null));
        }
    }
}
