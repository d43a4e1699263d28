package io.temblor.pipeline.script.syntax;

import java.util.List;

/// A statement that makes something: `create … NAME …`.
public sealed interface Create {
    Name name();

    Span span();

    /// `create stream NAME`.
    record Stream(Name name, Span span) implements Create, PipelineStatement {}

    /// `create operator NAME from module::definition with … end`.
    ///
    /// @param definition the name itself if nothing is written
    record Operator(Name name, QualifiedName definition, List<Setting> settings, Span span)
            implements Create, PipelineStatement {}

    /// `create script NAME from module::definition with … end`.
    ///
    /// @param definition the name itself if nothing is written
    record Script(Name name, QualifiedName definition, List<Setting> settings, Span span)
            implements Create, PipelineStatement {}

    /// `create pipeline NAME from module::definition with … end`.
    ///
    /// @param definition the name itself if nothing is written
    record Pipeline(Name name, QualifiedName definition, List<Setting> settings, Span span)
            implements Create, PipelineStatement, FlowStatement {}

    /// `create connector NAME from module::definition with … end`.
    ///
    /// @param definition the name itself if nothing is written
    record Connector(Name name, QualifiedName definition, List<Setting> settings, Span span)
            implements Create, FlowStatement {}
}
