package io.temblor.pipeline.script.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What nobody would send who means well.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileTextTest {
    private static final int LONG = 1 << 20;
    private static final List<String> FRAGMENTS = List.of(
            "%{",
            "}",
            "%{a}",
            "%{+a}",
            "%{?k}",
            "%{&k}",
            "%{_}",
            "%{_(-)}",
            "%{a:int}",
            "%{key}",
            "%{val}",
            "%{INT:i}",
            "%{WORD}",
            "%{IP:x}",
            "%{A=a+}",
            "*",
            "**",
            "**/",
            "?",
            "+",
            "{2}",
            "{1,3}",
            "{1000}",
            "{0,",
            "[",
            "]",
            "[a-z]",
            "[!a]",
            "[^a]",
            "(",
            ")",
            "(?:",
            "(?<n>",
            "(?P<m>",
            "(?i)",
            "(?x)",
            "(?-x:",
            "(?=",
            "|",
            "\\",
            "\\d",
            "\\b",
            "\\n",
            "\\u{41}",
            "\\x",
            "\\pL",
            "^",
            "$",
            ".",
            "a",
            "b",
            "aa",
            " ",
            "=",
            ":",
            ",",
            ";",
            "/",
            "1",
            "10/8",
            "%Y-%m-%d %H:%M",
            "%s",
            "%+",
            "%Q",
            "2024-02-30 12:00",
            "::1",
            "1.2.3.4",
            "-",
            "\"",
            "'",
            "#",
            "\n",
            "é",
            "😀",
            "\uD800",
            "\uFFFD",
            "YQ==",
            "{\"a\":1}",
            "a b=1",
            "a:b c:d",
            "true",
            "0",
            "99999999999999999999");

    /// An argument for each extractor.
    static List<Extractor> extractors() throws InvalidExtractorException {
        return List.of(
                Extracting.prepared("base64", ""),
                Extracting.prepared("cidr", ""),
                Extracting.prepared("cidr", "10/8, ::/0"),
                Extracting.prepared("datetime", "%Y-%m-%d %H:%M:%S%.f %z"),
                Extracting.prepared("dissect", "%{a} %{+a}%{_}%{?k}=%{&k}:%{b}"),
                Extracting.prepared("glob", "*a*a*a*a*b"),
                Extracting.prepared("glob", "*a?[a-z]*?a**".replace("**", "*/**")),
                Extracting.prepared("grok", "%{IP:ip} %{NUMBER:n} %{QS:q} %{GREEDYDATA:rest}"),
                Extracting.prepared("influx", ""),
                Extracting.prepared("json", ""),
                Extracting.prepared("kv", "%{key}=%{val}%{key}:%{val} \\n"),
                Extracting.prepared("re", "(?<x>(?:a+)+)b"),
                Extracting.prepared("rerg", "(?<x>a+)|(?<y>\\s)"));
    }

    @ParameterizedTest
    @MethodSource("extractors")
    void isReadInTheEnd(Extractor extractor) {
        List<String> parts =
                List.of("a", " ", "9", "=", ":", "\"", "\\", "[", "{", "(", "/", "\n", "é", "\uFFFD", "\uD800");
        // Automata take their time, but the same for each character.
        for (String part : extractor.cost() < 500 ? parts : parts.subList(0, 3)) {
            ask(extractor, part.repeat(LONG));
        }
        ask(extractor, "");
        ask(extractor, "\0");
        ask(extractor, "a=".repeat(LONG / 8));
        ask(extractor, "a,".repeat(LONG / 8));
        ask(extractor, "{\"a\":".repeat(LONG / 8));
    }

    private static void ask(Extractor extractor, String text) {
        boolean matches = extractor.extract(text) != null;
        assertThat(extractor.matches(text)).isEqualTo(matches);
        Text bytes = Extracting.utf8(text);
        if (bytes.toString().equals(text)) {
            assertThat(extractor.matches(bytes)).isEqualTo(matches);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20000", "2, 20000", "3, 20000"})
    void neverFailsOtherwiseThanWithASentence(long seed, int rounds) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> names = Extractors.names();
        for (int i = 0; i < rounds; i++) {
            String name = names.get(random.nextInt(names.size()));
            String argument = random.nextInt(4) == 0 && !name.equals("re") ? "" : mixed(random, 8);
            try {
                Extractor extractor = Extracting.prepared(name, argument);
                for (String text : texts(random)) {
                    ask(extractor, text);
                }
            } catch (InvalidExtractorException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            } catch (RuntimeException | Error e) {
                throw new AssertionError(name + "|" + argument + "| with seed " + seed, e);
            }
        }
    }

    private static List<String> texts(RandomGenerator random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            texts.add(mixed(random, 12));
        }
        texts.add(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).repeat(random.nextInt(300)));
        return texts;
    }

    private static String mixed(RandomGenerator random, int most) {
        StringBuilder mixed = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            mixed.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return mixed.toString();
    }
}
