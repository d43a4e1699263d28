package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Definition;
import java.util.Locale;

/// What can be defined. Each kind has names of its own.
enum DefinitionKind {
    WINDOW,
    OPERATOR,
    SCRIPT,
    PIPELINE,
    CONNECTOR,
    FLOW;

    static DefinitionKind of(Definition definition) {
        return switch (definition) {
            case Definition.Window _ -> WINDOW;
            case Definition.Operator _ -> OPERATOR;
            case Definition.Script _ -> SCRIPT;
            case Definition.Pipeline _ -> PIPELINE;
            case Definition.Connector _ -> CONNECTOR;
            case Definition.Flow _ -> FLOW;
        };
    }

    /// As it is written.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of a definition among those of all kinds.
    String key(String name) {
        return word() + " " + name;
    }
}
