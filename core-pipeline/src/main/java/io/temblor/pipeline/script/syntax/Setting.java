package io.temblor.pipeline.script.syntax;

/// `name = value`, as it stands behind `with` and `#!config`.
public record Setting(Name name, Expr value, Span span) {}
