package io.temblor.pipeline.operator;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of the operator `script`.
///
/// @param script  the script itself
/// @param file    the file that has it
/// @param args    what `args` stands for in the script
/// @param state   what `state` is at the beginning
/// @param modules folders in which modules are looked for that the script uses, before the standard library
/// @param ports   ports whose names the script computes; those that it names are known
public record ScriptSettings(
        Optional<PlacedText> script,
        Optional<Path> file,
        Map<String, Value> args,
        Optional<Value> state,
        List<Path> modules,
        List<String> ports) {
    public ScriptSettings {
        SettingChecks checks = new SettingChecks();
        checks.that(
                script.isPresent() != file.isPresent(),
                "",
                "either script or file must be there, and not both, for the script is in one of them");
        for (int i = 0; i < ports.size(); i++) {
            PortName.check(checks, "ports[" + i + "]", ports.get(i));
        }
        checks.verify();
        String setting = script.isPresent() ? "script" : "file";
        try {
            ScriptText.of(script, file, args, modules).compile();
        } catch (InvalidScriptException e) {
            checks.that(false, setting, "the script is not right\n" + e.getMessage());
        } catch (IOException e) {
            checks.that(false, setting, "cannot be read: " + e.getMessage());
        }
        checks.verify();
    }
}
