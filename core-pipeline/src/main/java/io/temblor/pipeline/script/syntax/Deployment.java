package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// A file that defines and deploys flows.
///
/// @param doc        the lines of `###` at the beginning, without these signs
/// @param directives the `#!config`s at the beginning
/// @param statements in order
public record Deployment(
        Source source, Optional<String> doc, List<Setting> directives, List<DeploymentStatement> statements) {}
