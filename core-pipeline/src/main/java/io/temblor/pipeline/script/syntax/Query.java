package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// The body of a pipeline as a file of its own.
///
/// @param doc        the lines of `###` at the beginning, without these signs
/// @param directives the `#!config`s at the beginning
/// @param statements in order
public record Query(
        Source source, Optional<String> doc, List<Setting> directives, List<PipelineStatement> statements) {}
