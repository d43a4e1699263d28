package io.temblor.pipeline.script.syntax;

/// What stands between the semicolons of a deployment.
public sealed interface DeploymentStatement permits Declaration, Definition.Flow, Deploy {
    /// Where it stands, from its first to its last character.
    Span span();
}
