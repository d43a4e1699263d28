package io.temblor.pipeline.script.syntax;

/// A diagnostic as users see it:
/// ```text
/// rules.tremor:3:7: error: there is no function array::length [unknown-function]
///   3 | array::length(event.tags)
///     | ^^^^^^^^^^^^^
///     = did you mean array::len?
/// ```
/// Of a stretch of several lines the last one is shown, and marked up to its end.
public final class DiagnosticText {
    private DiagnosticText() {}

    public static String of(Diagnostic diagnostic) {
        String severity = diagnostic.severity() == Diagnostic.Severity.ERROR ? "error" : "warning";
        return excerpt(
                diagnostic.span(),
                severity + ": " + diagnostic.message() + " ["
                        + diagnostic.code().code() + "]",
                diagnostic.hint().orElse(""));
    }

    /// A message about a place, with its line and a mark below it.
    public static String excerpt(Span span, String message, String hint) {
        Source source = span.source();
        Span shown = lastLineOf(span);
        String number = Integer.toString(source.line(shown.start()));
        String margin = " ".repeat(number.length() + 2) + " ";
        String line = source.lineText(shown.start());
        StringBuilder text = new StringBuilder();
        text.append(span).append(": ").append(message).append('\n');
        text.append("  ")
                .append(number)
                .append(" | ")
                .append(line.replace('\t', ' '))
                .append('\n');
        text.append(margin).append("| ");
        text.append(" ".repeat(source.columnInText(shown.start()) - 1));
        text.append("^".repeat(Math.max(1, source.text().codePointCount(shown.start(), shown.end()))));
        if (!hint.isEmpty()) {
            text.append('\n').append(margin).append("= ").append(hint);
        }
        return text.toString();
    }

    /// The part of a stretch that is shown.
    static Span lastLineOf(Span span) {
        String text = span.source().text();
        int end = Math.min(span.end(), text.length());
        int lineBreak = text.lastIndexOf('\n', Math.max(span.start(), end - 1) - 1);
        if (lineBreak < span.start()) {
            return new Span(span.source(), Math.min(span.start(), text.length()), end);
        }
        int start = lineBreak + 1;
        while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(span.source(), start, end);
    }
}
