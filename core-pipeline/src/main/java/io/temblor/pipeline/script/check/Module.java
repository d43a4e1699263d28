package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// The names that a module or a script declares.
final class Module {
    private final String name;
    private final Map<String, Module> aliases = new LinkedHashMap<>();
    private final Map<String, Value> constants = new LinkedHashMap<>();
    private final Map<String, Callee> functions = new LinkedHashMap<>();
    private boolean broken;

    /// @param name with all its parts; empty for a script
    Module(String name) {
        this.name = name;
    }

    Map<String, Module> aliases() {
        return aliases;
    }

    Map<String, Value> constants() {
        return constants;
    }

    Map<String, Callee> functions() {
        return functions;
    }

    /// Whether it could not be read, which has been reported: what it lacks is no further error.
    boolean isBroken() {
        return broken;
    }

    void setBroken() {
        broken = true;
    }

    /// A name of this module as messages say it.
    String qualified(String what) {
        return name.isEmpty() ? what : name + "::" + what;
    }
}
