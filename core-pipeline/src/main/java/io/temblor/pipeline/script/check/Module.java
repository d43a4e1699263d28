package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Definition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The names that a module or a script declares.
final class Module {
    private final String name;
    private final Map<String, Module> aliases = new LinkedHashMap<>();
    private final Map<String, Value> constants = new LinkedHashMap<>();
    private final Map<String, Callee> functions = new LinkedHashMap<>();
    private final Map<String, Defined> definitions = new LinkedHashMap<>();
    private final Set<String> inherited = new HashSet<>();
    private boolean broken;

    /// Something that can be created.
    ///
    /// @param home the module whose names it knows
    record Defined(Definition definition, Module home) {}

    /// @param name with all its parts; empty for a script
    Module(String name) {
        this.name = name;
    }

    /// A module that knows all that this one has declared so far, and may declare it anew.
    Module inner() {
        Module inner = new Module(name);
        inner.aliases.putAll(aliases);
        inner.constants.putAll(constants);
        inner.functions.putAll(functions);
        inner.definitions.putAll(definitions);
        inner.inherited.addAll(constants.keySet());
        inner.inherited.addAll(functions.keySet());
        inner.inherited.addAll(definitions.keySet());
        return inner;
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

    /// What is defined, by kind and name: `script parse`.
    Map<String, Defined> definitions() {
        return definitions;
    }

    /// Whether it has declared a constant itself.
    boolean hasConstant(String constant) {
        return constants.containsKey(constant) && !inherited.contains(constant);
    }

    /// Whether it has declared a function itself.
    boolean hasFunction(String function) {
        return functions.containsKey(function) && !inherited.contains(function);
    }

    /// Takes a definition.
    ///
    /// @return whether that is new
    boolean define(Definition definition) {
        String key = DefinitionKind.of(definition).key(definition.name().text());
        boolean isNew = !definitions.containsKey(key) || inherited.remove(key);
        definitions.put(key, new Defined(definition, this));
        return isNew;
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
