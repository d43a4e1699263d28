package io.temblor.pipeline.script.syntax;

/// What stands between the semicolons of a flow.
public sealed interface FlowStatement
        permits Declaration, Definition.Pipeline, Definition.Connector, Create.Pipeline, Create.Connector, Connect {
    /// Where it stands, from its first to its last character.
    Span span();
}
