package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The words that the manual of the language calls reserved.
class ReservedWordsTest {
    private static final Pattern QUOTATION = Pattern.compile("(?m)^Reserved are:\n\n((?:>.*\n)+)");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");

    @Test
    void areAllThoseThatTheLexerKnows() throws IOException {
        String manual = Files.readString(Path.of("docs", "language.md"));
        List<String> listed = QUOTATION
                .matcher(manual)
                .results()
                .flatMap(match -> WORD.matcher(match.group(1)).results())
                .map(match -> match.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(TokenKind.values())
                        .filter(TokenKind::isWord)
                        .map(TokenKind::written)
                        .toList());
    }
}
