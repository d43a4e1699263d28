package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedWindow.CheckedSetting;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks the definitions of windows and scripts.
final class DefinitionChecker {
    private final Checking checking;
    private final Arguments arguments;

    /// @param checking with what the definitions are given, as far as that is known
    DefinitionChecker(Checking checking) {
        this.checking = checking;
        this.arguments = new Arguments(checking);
    }

    CheckedWindow window(Definition.Window window, Module home) {
        List<CheckedSetting> settings = new ArrayList<>();
        for (Setting setting : window.settings()) {
            Value value = arguments.constant(setting.value(), home);
            if (value != null) {
                settings.add(new CheckedSetting(setting.name().text(), value, setting.span()));
            }
        }
        return new CheckedWindow(
                window.name().text(),
                window.kind(),
                settings,
                window.state() == null ? null : arguments.constant(window.state(), home),
                script(window.script(), Surroundings.WINDOW, home),
                script(window.tick(), Surroundings.TICK, home),
                window.name().span());
    }

    private @Nullable CheckedScript script(Definition.@Nullable Body body, Surroundings place, Module home) {
        return body == null ? null : body(body, place, home);
    }

    private CheckedScript body(Definition.Body body, Surroundings place, Module home) {
        return Checker.body(body.span().source(), body.statements(), checking.in(place), home.inner());
    }

    /// The scripts of a definition, by the port whose events they get.
    Map<String, CheckedScript> scripts(Definition.Script script, Module home) {
        Map<String, CheckedScript> scripts = new LinkedHashMap<>();
        for (Definition.Handler handler : script.handlers()) {
            String port = handler.port().text();
            if (port.equals("in")) {
                Node _ = checking.findings()
                        .error(
                                ErrorCode.RESERVED_NAME,
                                handler.port().span(),
                                "the events of the port `in` go to the script without `from`");
            } else if (scripts.put(port, body(handler.body(), Surroundings.DEFINITION, home)) != null) {
                Node _ = checking.findings()
                        .error(
                                ErrorCode.DUPLICATE_NAME,
                                handler.port().span(),
                                "there is a script for the port `" + port + "` already");
            }
        }
        scripts.put("in", body(script.script(), Surroundings.DEFINITION, home));
        return scripts;
    }

    /// What the state of a script is at first.
    Value state(Definition.Script script, Module home) {
        Value state = script.state() == null ? null : arguments.constant(script.state(), home);
        return state == null ? Value.NULL : state;
    }
}
