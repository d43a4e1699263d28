package io.temblor.pipeline.script.syntax;

import org.jspecify.annotations.Nullable;

/// `name` or `name = value`, as it stands behind `args`.
///
/// @param value what it is unless something else is given; null if something must be given
public record Parameter(Name name, @Nullable Expr value, Span span) {}
