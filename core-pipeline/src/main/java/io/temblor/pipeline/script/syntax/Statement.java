package io.temblor.pipeline.script.syntax;

/// What stands between the semicolons of a script or a module.
public sealed interface Statement permits Expr, Declaration {
    /// Where it stands, from its first to its last character.
    Span span();
}
