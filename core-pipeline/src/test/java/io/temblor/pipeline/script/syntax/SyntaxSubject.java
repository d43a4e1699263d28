package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every text.
final class SyntaxSubject {
    private static final int MOST_ERRORS = 10;

    private SyntaxSubject() {}

    /// A text is read to a tree, or refused with few errors that lie in it and can be shown.
    static void readsOrRefuses(String text) {
        Source source = new Source("script", text);
        try {
            assertThat(SyntaxText.of(Parser.script(source))).isNotEmpty();
        } catch (InvalidScriptException e) {
            assertThat(e.diagnostics()).hasSizeBetween(1, MOST_ERRORS);
            for (Diagnostic diagnostic : e.diagnostics()) {
                assertThat(diagnostic.span().start()).isBetween(0, text.length());
                assertThat(diagnostic.span().end()).isBetween(diagnostic.span().start(), text.length());
                assertThat(diagnostic.message()).isNotEmpty().doesNotContain("or ``,");
            }
        }
    }
}
