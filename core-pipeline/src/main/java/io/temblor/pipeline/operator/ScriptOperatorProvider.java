package io.temblor.pipeline.operator;

import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.codec.ComponentType;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the operator `script`: runs a script on each event.
public final class ScriptOperatorProvider implements OperatorProvider<ScriptSettings> {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptOperatorProvider.class);
    private static final ComponentType<ScriptSettings> TYPE = new ComponentType<>(
            "script",
            "Runs a script on each event, which changes it, drops it or sends it to a port",
            ScriptSettings.class,
            "steps = [ { type = script, script = \"\"\"let event.seen = true; event\"\"\" } ]");

    /// Used by [java.util.ServiceLoader].
    public ScriptOperatorProvider() {}

    @Override
    public ComponentType<ScriptSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(ScriptSettings settings) {
        CheckedScript script = still(ScriptText.of(settings)::check);
        // Once for each place in a plan, also if the plan is only checked.
        script.warnings().forEach(warning -> LOG.warn("{}", DiagnosticText.of(warning)));
        return List.copyOf(ports(settings, script));
    }

    private static Set<String> ports(ScriptSettings settings, CheckedScript script) {
        Set<String> ports = new LinkedHashSet<>(script.ports());
        ports.addAll(settings.ports());
        ports.remove("err");
        return ports;
    }

    @Override
    public Operator operator(ScriptSettings settings) {
        CompiledScript script = still(ScriptText.of(settings)::compile);
        ScriptRunner runner = new ScriptRunner(script, settings.state());
        return new ScriptOperator(Map.of("in", runner), ports(settings, script.script()));
    }

    /// Reads a script once more.
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws InvalidScriptException, IOException;
    }

    /// What was right when the settings were made may have been changed since.
    private static <T> T still(Reading<T> reading) {
        try {
            return reading.read();
        } catch (InvalidScriptException e) {
            throw new InvalidSettingException(
                    "file", "the script has changed, and is not right any more\n" + e.getMessage());
        } catch (IOException e) {
            throw new InvalidSettingException("file", "cannot be read any more: " + e.getMessage());
        }
    }
}
