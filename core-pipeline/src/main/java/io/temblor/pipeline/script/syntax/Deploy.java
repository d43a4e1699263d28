package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// `deploy flow NAME from module::definition with … end`.
///
/// @param definition the name itself if nothing is written
/// @param doc        the lines of `##` before it, without these signs
public record Deploy(Name name, QualifiedName definition, List<Setting> settings, Optional<String> doc, Span span)
        implements DeploymentStatement {}
