package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.Optional;

/// A statement that gives a name to something.
public sealed interface Declaration
        extends Statement, ModuleStatement, PipelineStatement, FlowStatement, DeploymentStatement {

    /// `const NAME = value`.
    ///
    /// @param doc the lines of `##` before it, without these signs
    record Const(Name name, Expr value, Optional<String> doc, Span span) implements Declaration {}

    /// `use std::array as a`: one for each module that is named.
    ///
    /// @param alias the name to use it by: the last part of the module's name if none is given
    record Use(QualifiedName module, Name alias, Span span) implements Declaration {}

    /// `fn name(parameter, ...) with … end`, `fn name(parameter) of case … end`, or
    /// `intrinsic fn name(parameter) as module::name`.
    ///
    /// @param variadic whether `...` ends the parameters
    record Function(Name name, List<Name> parameters, boolean variadic, Body body, Optional<String> doc, Span span)
            implements Declaration {}

    /// What a function does.
    sealed interface Body {
        /// Expressions, of which the last one is the result.
        record Block(List<Expr> expressions) implements Body {}

        /// Clauses that are tried against the parameters, the last of them without a pattern.
        record Cases(List<Match.Clause> clauses) implements Body {}

        /// Written in Java.
        record Intrinsic(QualifiedName target) implements Body {}
    }
}
