package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.extract.Extractor;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;

/// A pattern whose names are found.
public sealed interface Test {
    Span span();

    record Anything(Span span) implements Test {}

    record Equal(Node node, Span span) implements Test {}

    record Extracts(Extractor extractor, Span span) implements Test {}

    /// Puts what the test yields into a variable.
    record Named(int variable, Test test, Span span) implements Test {}

    /// A record for which all checks hold.
    record Fields(List<FieldCheck> checks, Span span) implements Test {}

    /// An array in which each test holds for at least one element.
    record Elements(List<Test> tests, Span span) implements Test {}

    /// An array whose elements pass one test each.
    record Tuple(List<Test> tests, boolean open, Span span) implements Test {}

    /// A check of a field.
    sealed interface FieldCheck {
        String key();

        Span span();

        record Presence(String key, boolean present, Span span) implements FieldCheck {}

        /// The field passes a test; what it yields gets a name in the record that the whole pattern yields.
        record Passes(String name, String key, Test test, Span span) implements FieldCheck {}

        record Compares(String key, BinaryOperator operator, Node node, Span span) implements FieldCheck {}
    }
}
