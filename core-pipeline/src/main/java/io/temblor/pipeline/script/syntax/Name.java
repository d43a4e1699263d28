package io.temblor.pipeline.script.syntax;

/// A name where it stands: an identifier, without the quotes of a raw one.
public record Name(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
