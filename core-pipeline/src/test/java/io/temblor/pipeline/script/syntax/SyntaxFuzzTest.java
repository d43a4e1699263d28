package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a script is, it is read, or refused with errors that lie in it.
@Timeout(60)
class SyntaxFuzzTest {
    private static final String CHARACTERS = "aé_0x1.e+-*/%<>=!&^~|`\"\\#${}[]();:,\n\r\t u😀\0\ud800";
    private static final List<String> PIECES = Stream.concat(
                    Stream.of(TokenKind.values()).map(TokenKind::written).filter(written -> !written.isEmpty()),
                    Stream.of(
                            "name",
                            "`raw name`",
                            "42",
                            "1.5",
                            "0xff",
                            "\"text\"",
                            "\"#{",
                            "}\"",
                            "\"\"\"\n",
                            "|x|",
                            "\n"))
            .toList();

    private static final List<String> SENTENCES = List.of(
            "select event from in into out",
            "select event from in[w] where a group by set(b, each(c)) into out having d",
            "define window w from tumbling with size = 1",
            "define pipeline p pipeline",
            "define flow f flow",
            "define script s script from a",
            "define script s script",
            "define operator o from a::b",
            "define connector c from d",
            "create script s",
            "create pipeline p",
            "create connector c",
            "deploy flow f",
            "connect /connector/c to /pipeline/p",
            "const A = 1",
            "fn f(x) with",
            "match a of case _ =>",
            "with a = 1, b",
            "script event",
            "#!config a = 1",
            "## doc\n",
            "(",
            ";",
            ";",
            ";",
            "end",
            "end;",
            "end;");

    private final Random random = new Random(20_26);

    @Test
    void readsOrRefusesNoise() {
        for (int i = 0; i < 8_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                noise.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            SyntaxSubject.readsOrRefuses(noise.toString());
        }
    }

    @Test
    void readsOrRefusesTokensInAnyOrder() {
        for (int i = 0; i < 8_000; i++) {
            StringBuilder soup = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                soup.append(piece()).append(random.nextInt(4) == 0 ? "" : " ");
            }
            SyntaxSubject.readsOrRefuses(soup.toString());
        }
    }

    @Test
    void readsOrRefusesSentencesInAnyOrder() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder sentences = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                sentences
                        .append(any(SENTENCES))
                        .append(random.nextInt(4) == 0 ? piece() : "")
                        .append(' ');
            }
            SyntaxSubject.readsOrRefusesQueries(sentences.toString());
        }
    }

    @Test
    void readsOrRefusesDamagedScripts() {
        List<GoldenCase> cases = GoldenCase.all();
        assertThat(cases).isNotEmpty();
        for (int i = 0; i < 8_000; i++) {
            GoldenCase damaged = any(cases);
            StringBuilder script = new StringBuilder(damaged.text());
            for (int damages = random.nextInt(4); damages >= 0; damages--) {
                damage(script, cases);
            }
            SyntaxSubject.readsOrRefuses(script.toString(), damaged::tree);
        }
    }

    private void damage(StringBuilder script, List<GoldenCase> cases) {
        int at = random.nextInt(script.length() + 1);
        int end = Math.min(script.length(), at + random.nextInt(8));
        switch (random.nextInt(5)) {
            case 0 -> script.delete(at, end);
            case 1 -> script.insert(at, piece());
            case 2 -> script.setLength(at);
            case 3 -> script.replace(at, end, " " + piece() + " ");
            default -> script.insert(at, any(cases).text());
        }
    }

    private String piece() {
        return any(PIECES);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
