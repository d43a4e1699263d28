package io.temblor.pipeline.script.syntax;

import java.util.List;

/// What stands behind `case`.
public sealed interface Pattern {
    Span span();

    /// `_`.
    record Anything(Span span) implements Pattern {}

    /// Equal to what an expression yields.
    record Equal(Expr expression) implements Pattern {
        @Override
        public Span span() {
            return expression.span();
        }
    }

    /// `~ json||`.
    record Extracted(Extraction extraction) implements Pattern {
        @Override
        public Span span() {
            return extraction.span();
        }
    }

    /// `name = pattern`.
    record Named(Name name, Pattern pattern, Span span) implements Pattern {}

    /// `%{ present a, b == 1 }`.
    record Fields(List<FieldTest> tests, Span span) implements Pattern {}

    /// `%[ 1, ~ json|| ]`: tests that must each hold for one element or more.
    record Elements(List<Pattern> tests, Span span) implements Pattern {}

    /// `%( 1, _, ... )`: tests of one element each, in order.
    ///
    /// @param open whether more elements may follow
    record Tuple(List<Pattern> tests, boolean open, Span span) implements Pattern {}

    /// `glob|*.log|`.
    ///
    /// @param argument what stands between the bars, without the escapes of bars
    record Extraction(Name extractor, String argument, Span span) {}

    /// A test of a field of a record.
    sealed interface FieldTest {
        Name key();

        Span span();

        /// `present key` or `absent key`.
        record Presence(Name key, boolean present, Span span) implements FieldTest {}

        /// `name = key ~= json||`; without a name the key is the name.
        record Extracts(Name name, Name key, Extraction extraction, Span span) implements FieldTest {}

        /// `key ~= %{ … }`, `key ~= %[ … ]` or `key ~= %( … )`.
        record Matches(Name key, Pattern pattern, Span span) implements FieldTest {}

        /// `key == expression`, or another comparison.
        record Compares(Name key, BinaryOperator operator, Expr expression, Span span) implements FieldTest {}
    }
}
