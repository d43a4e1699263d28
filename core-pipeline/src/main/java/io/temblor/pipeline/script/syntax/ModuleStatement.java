package io.temblor.pipeline.script.syntax;

/// What stands between the semicolons of a module.
public sealed interface ModuleStatement permits Declaration, Definition {
    /// Where it stands, from its first to its last character.
    Span span();
}
