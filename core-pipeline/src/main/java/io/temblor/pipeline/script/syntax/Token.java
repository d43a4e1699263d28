package io.temblor.pipeline.script.syntax;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A word, a sign or a literal of a script.
///
/// @param start   the offset of its first character
/// @param end     the offset behind its last one
/// @param content the name, the characters of a text, the argument of an extractor, the value of a number, or the doc
///                comment before a declaration; null if there is none
record Token(TokenKind kind, int start, int end, @Nullable Object content) {

    /// The doc comment before it.
    Optional<String> doc() {
        return Optional.ofNullable((String) content);
    }

    /// The characters that it stands for.
    String text() {
        return (String) Objects.requireNonNull(content, "a token with a content");
    }
}
