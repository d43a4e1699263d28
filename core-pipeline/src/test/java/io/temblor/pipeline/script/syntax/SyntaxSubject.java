package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every text.
final class SyntaxSubject {
    private static final int MOST_ERRORS = 10;

    private SyntaxSubject() {}

    /// Reads a text to a tree, as a text.
    @FunctionalInterface
    interface Reader {
        String read(Source source) throws InvalidScriptException;
    }

    /// A text is read to a tree, or refused with few errors that lie in it and can be shown.
    static void readsOrRefuses(String text) {
        readsOrRefuses(text, source -> SyntaxText.of(Parser.script(source)));
    }

    /// The same of a text that is read as what is made of scripts.
    static void readsOrRefusesQueries(String text) {
        readsOrRefuses(text, source -> QueryText.of(Parser.query(source)));
        readsOrRefuses(text, source -> QueryText.of(Parser.deployment(source)));
        readsOrRefuses(text, source -> QueryText.of(Parser.module(source)));
    }

    /// The same of a text that is read in some way. Of a module without statements the tree is empty.
    static void readsOrRefuses(String text, Reader reader) {
        Source source = new Source("script", text);
        try {
            assertThat(reader.read(source)).isNotNull();
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
