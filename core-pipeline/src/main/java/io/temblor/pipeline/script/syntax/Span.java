package io.temblor.pipeline.script.syntax;

/// A stretch of a source.
///
/// @param start the offset of its first UTF-16 code unit
/// @param end   the offset behind its last one
public record Span(Source source, int start, int end) {
    /// The stretch from the beginning of this one to the end of another one of the same source.
    public Span to(Span last) {
        return new Span(source, start, last.end);
    }

    /// The line in which it begins, counted from 1.
    public int line() {
        return source.line(start);
    }

    /// The column in which it begins, counted from 1.
    public int column() {
        return source.column(start);
    }

    /// The text itself.
    public String text() {
        return source.text().substring(start, end);
    }

    /// `file:line:column`.
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
