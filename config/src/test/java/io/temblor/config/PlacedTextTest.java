package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacedTextTest {
    record Program(PlacedText code, Optional<PlacedText> other) {}

    record Bounds(int least) {}

    record Choice(TextOr<Bounds> where, Optional<TextOr<Bounds>> or) {}

    private static PlacedText code(String hocon) {
        return Bound.of(Program.class, hocon).get().code();
    }

    @Test
    void knowsWhereAShortTextBegins() {
        assertThat(code("demo {\n  code = \"a b\"\n}")).isEqualTo(new PlacedText("a b", "demo.conf", 2, 11));
        assertThat(code("demo.code = abc")).isEqualTo(new PlacedText("abc", "demo.conf", 1, 1));
    }

    @Test
    void knowsWhereATextOfSeveralLinesBegins() {
        assertThat(code("demo {\n  code = \"\"\"a\n  b\n\"\"\"\n}"))
                .isEqualTo(new PlacedText("a\n  b\n", "demo.conf", 2, 13));
        assertThat(code("demo {\n\n  code = \"\"\"\n    a\n\"\"\", other = x\n}"))
                .isEqualTo(new PlacedText("\n    a\n", "demo.conf", 3, 13));
    }

    @Test
    void bindsATextOrARecord() {
        Choice choice = Bound.of(Choice.class, "demo { where = \"x > 1\", or { least = 2 } }")
                .get();
        assertThat(choice.where().text().orElseThrow().text()).isEqualTo("x > 1");
        assertThat(choice.or().orElseThrow().settings()).contains(new Bounds(2));
    }

    @Test
    void saysWhatIsNeither() {
        assertThat(Bound.of(Choice.class, "demo { where = [1] }").problems())
                .containsExactly("demo.conf:1: demo.where: expected a text, found a list");
        assertThat(Bound.of(Choice.class, "demo { where { most = 1 } }").problems())
                .containsExactly(
                        "demo.conf:1: demo.where.least: missing; expected a whole number",
                        "demo.conf:1: demo.where.most: unknown setting; known are [least]");
        assertThat(Bound.of(Choice.class, "demo {}").problems())
                .containsExactly("demo.conf:1: demo.where: missing; expected a text or a record");
    }
}
