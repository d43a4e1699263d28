package io.temblor.pipeline.troy;

import io.temblor.pipeline.script.syntax.Span;

/// Something that is not carried over.
///
/// @param span    where it stands
/// @param what    is not there, or is wrong
/// @param instead what to do about it
public record Lack(Span span, String what, String instead) {
    /// For a comment.
    String text() {
        return what + (instead.isEmpty() ? "" : "; " + instead);
    }

    /// `file:line:column: what; what to do instead`.
    @Override
    public String toString() {
        return span + ": " + text();
    }
}
