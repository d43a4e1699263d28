package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.temblor.connector.document.Text;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPatternTest {
    private static final String[] PIECES = {
        "a",
        "b",
        " ",
        "\"",
        "4",
        "\n",
        ".",
        "-",
        "_",
        "\u00e9",
        "\u4e2d",
        "\ud83d\ude00",
        "\\d",
        "\\w",
        "\\.",
        "\\\"",
        "[45]",
        "[^a]",
        "[a-c_]",
        "[^0-9\"]",
        "[ .]",
        "[*+?]"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*",
                "a+",
                "a?",
                "a{2}",
                "(a)",
                "a|b",
                "^a",
                "a$",
                "\\s",
                "\\b",
                "\\D",
                "\\pL",
                "\\1",
                "\\x41",
                "[[:alpha:]]",
                "[a\\]]",
                "[]a]",
                "[a-]",
                "[-a]",
                "[z-a]",
                "[^]",
                "a\\",
                "[a",
                "\u00e9",
                "(?i)a",
                "[\u00e9]"
            })
    void leavesWhatIsMoreThanARowToALibrary(String expression) {
        assertThat(FixedPattern.of(expression)).isEmpty();
    }

    @Test
    void matchesWhatTheLibraryMatches() {
        Random random = new Random(3);
        int fixed = 0;
        for (int i = 0; i < 30_000; i++) {
            String expression = pieces(random, 5);
            String text = pieces(random, 12);
            if (FixedPattern.of(expression).isPresent()) {
                fixed++;
                assertThat(isIn(expression, text))
                        .as("`%s` in `%s`", expression, text)
                        .isEqualTo(Pattern.compile(expression).matcher(text).find());
            }
        }
        assertThat(fixed).isGreaterThan(3_000);
    }

    @Test
    void findsTheStatusOfALogLine() {
        assertThat(isIn("\" [45]\\d\\d ", "\"GET /a\" b\" HTTP/1.1\" 404 17")).isTrue();
        assertThat(isIn("\" [45]\\d\\d ", "\"GET /a HTTP/1.1\" 304 17")).isFalse();
        assertThat(isIn("\" [45]\\d\\d ", "\"GET /a HTTP/1.1\" 40")).isFalse();
        assertThat(isIn("", "")).isTrue();
        assertThat(isIn(".", "")).isFalse();
    }

    private static boolean isIn(String expression, String string) {
        byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
        Text text = new Text();
        text.show(utf8, 0, utf8.length);
        return FixedPattern.of(expression).orElseThrow().isIn(text);
    }

    private static String pieces(Random random, int most) {
        StringBuilder pieces = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            pieces.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return pieces.toString();
    }
}
