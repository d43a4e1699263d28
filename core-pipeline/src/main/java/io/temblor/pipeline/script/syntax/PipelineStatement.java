package io.temblor.pipeline.script.syntax;

/// What stands between the semicolons of a pipeline.
public sealed interface PipelineStatement
        permits Declaration,
                Definition.Window,
                Definition.Operator,
                Definition.Script,
                Definition.Pipeline,
                Create.Stream,
                Create.Operator,
                Create.Script,
                Create.Pipeline,
                Select {
    /// Where it stands, from its first to its last character.
    Span span();
}
