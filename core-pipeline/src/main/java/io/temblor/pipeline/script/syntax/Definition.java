package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement that says what can be created: `define … NAME …`.
public sealed interface Definition extends ModuleStatement {
    Name name();

    /// The lines of `##` before it, without these signs.
    Optional<String> doc();

    /// `define window NAME from tumbling with size = 2 script … end`.
    ///
    /// @param state  what its scripts begin with; null if nothing is written
    /// @param tick   what is behind `script from tick`, or null
    /// @param script what is behind `script`, or null
    record Window(
            Name name,
            WindowKind kind,
            List<Setting> settings,
            @Nullable Expr state,
            @Nullable Body tick,
            @Nullable Body script,
            Optional<String> doc,
            Span span)
            implements Definition, PipelineStatement {}

    /// `define operator NAME from module::name args … with … end`.
    ///
    /// @param operator with at least one module
    record Operator(
            Name name,
            QualifiedName operator,
            List<Parameter> parameters,
            List<Setting> settings,
            Optional<String> doc,
            Span span)
            implements Definition, PipelineStatement {}

    /// `define script NAME args … state … script from PORT … script … end`.
    ///
    /// @param state    what `state` is at the beginning; null if nothing is written
    /// @param handlers what is behind each `script from PORT`, in order
    /// @param script   what is behind `script`
    record Script(
            Name name,
            List<Parameter> parameters,
            @Nullable Expr state,
            List<Handler> handlers,
            Body script,
            Optional<String> doc,
            Span span)
            implements Definition, PipelineStatement {}

    /// `define pipeline NAME from a, b into c, d args … pipeline … end`.
    ///
    /// @param from       the names of its inputs; empty if nothing is written
    /// @param into       the names of its outputs; empty if nothing is written
    /// @param directives its `#!config`s
    record Pipeline(
            Name name,
            List<Name> from,
            List<Name> into,
            List<Parameter> parameters,
            List<Setting> directives,
            List<PipelineStatement> statements,
            Optional<String> doc,
            Span span)
            implements Definition, PipelineStatement, FlowStatement {}

    /// `define connector NAME from TYPE args … with … end`.
    record Connector(
            Name name, Name type, List<Parameter> parameters, List<Setting> settings, Optional<String> doc, Span span)
            implements Definition, FlowStatement {}

    /// `define flow NAME args … flow … end`.
    record Flow(Name name, List<Parameter> parameters, List<FlowStatement> statements, Optional<String> doc, Span span)
            implements Definition, DeploymentStatement {}

    /// A script within a definition.
    ///
    /// @param statements at least one
    /// @param span       from the first statement to the last one
    record Body(List<Statement> statements, Span span) {}

    /// `script from PORT …`: what is done with the events of an input.
    record Handler(Name port, Body body, Span span) {}
}
