package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// A module as it is written.
///
/// @param doc        the lines of `###` at the beginning, without these signs
/// @param statements in order
public record ModuleFile(Source source, Optional<String> doc, List<ModuleStatement> statements) {}
