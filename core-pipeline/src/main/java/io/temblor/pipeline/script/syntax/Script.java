package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// A script or a module as it is written.
///
/// @param doc        the lines of `###` at the beginning, without these signs
/// @param statements in order; a module has declarations only
public record Script(Source source, Optional<String> doc, List<Statement> statements) {}
