package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// The names that a module or a script declares.
///
/// @param name with all its parts; empty for a script
record Module(String name, Map<String, Module> aliases, Map<String, Value> constants, Map<String, Callee> functions) {
    Module(String name) {
        this(name, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// A name of this module as messages say it.
    String qualified(String what) {
        return name.isEmpty() ? what : name + "::" + what;
    }
}
