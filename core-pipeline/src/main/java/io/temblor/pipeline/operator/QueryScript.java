package io.temblor.pipeline.operator;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A script of a query, which may have another one for each of its ports; all of them share a state.
///
/// @param scripts by the port whose events they get
/// @param state   what the state is at first
/// @param ports   where it emits, `err` not among them
public record QueryScript(Map<String, CheckedScript> scripts, Value state, Set<String> ports) implements OperatorMaker {
    public QueryScript {
        scripts = Map.copyOf(scripts);
        ports = Set.copyOf(ports);
    }

    @Override
    public Operator operator() {
        Map<String, ScriptRunner> runners = new HashMap<>();
        scripts.forEach((port, script) -> runners.put(port, new ScriptRunner(compiled(script), Optional.of(state))));
        return new ScriptOperator(runners, ports);
    }

    private static CompiledScript compiled(CheckedScript script) {
        try {
            return ScriptCompiler.compile(script);
        } catch (InvalidScriptException e) {
            throw new IllegalStateException("a script that was checked cannot be compiled", e);
        }
    }
}
