package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private static final Value ROOT = Value.of(Map.of(
            "a",
            1,
            "b",
            Map.of("c", 2, "d.e", 3, "f", List.of(4, Map.of("g", List.of(5)))),
            "x y-z",
            6,
            "é",
            7,
            "0",
            8));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "a, 1",
                "b.c, 2",
                "b.\"d.e\", 3",
                "b.f[0], 4",
                "b.f[1].g[0], 5",
                "x y-z, 6",
                "é, 7",
                "0, 8",
                "\"a\", 1",
                "\"b\".\"c\", 2"
            })
    void findsWhatIsThere(String path, long number) {
        assertThat(find(path, ROOT)).contains(new IntegerValue(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "a.b", "a[0]", "b[0]", "b.f[2]", "b.f.g", "b.f[999999999]", "b.d.e", "[0]", "\"\""})
    void findsNothingWhereNothingIs(String path) {
        assertThat(find(path, ROOT)).isEmpty();
    }

    @Test
    void isEmptyTheValueItself() {
        assertThat(find("", ROOT)).contains(ROOT);
        assertThat(find("[1][0]", Value.of(List.of(1, List.of(2))))).contains(new IntegerValue(2));
    }

    private static Optional<Value> find(String path, Value root) {
        Document document = Document.of(root);
        int found = FieldPath.parse(path).find(document, document.root());
        return found == Document.NONE ? Optional.empty() : Optional.of(document.value(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                ".a ! a key in the path `.a`, found `.` at character 0",
                "a. ! a key in the path `a.`, found the end",
                "a..b ! a key in the path `a..b`, found `.` at character 2",
                "a.[0] ! a key in the path `a.[0]`, found `[` at character 2",
                "a] ! `.` or `[` in the path `a]`, found `]` at character 1",
                "a[ ! the number of an element, counted from 0 in the path `a[`, found the end",
                "a[-1] ! the number of an element, counted from 0 in the path `a[-1]`, found `-` at character 2",
                "a[b] ! the number of an element, counted from 0 in the path `a[b]`, found `b` at character 2",
                "a[0 ! `]` in the path `a[0`, found the end",
                "a[0]b ! `.` or `[` in the path `a[0]b`, found `b` at character 4",
                "a[9999999999] ! `]` in the path `a[9999999999]`, found `9` at character 11",
                "\"a ! the closing `\"` of a key in the path `\"a`, found the end",
                "a\"b\" ! `.` or `[` in the path `a\"b\"`, found `\"` at character 1",
            })
    void refusesWhatIsNoPath(String path, String message) {
        assertThatThrownBy(() -> FieldPath.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected " + message);
    }

    private static final Value TREE = Value.of(Map.of("a", List.of(1, Map.of("b", 2))));

    @Test
    void putsAnotherValueAtTheEndOfTheWay() {
        assertThat(FieldPath.parse("a[1].b").with(TREE, Value.NULL)).hasToString("{\"a\":[1,{\"b\":null}]}");
        assertThat(FieldPath.parse("a[0]").with(TREE, Value.NULL)).hasToString("{\"a\":[null,{\"b\":2}]}");
        assertThat(FieldPath.WHOLE.with(TREE, Value.NULL)).isEqualTo(Value.NULL);
    }

    @Test
    void takesAwayWhatIsAtTheEndOfTheWay() {
        assertThat(FieldPath.parse("a[1].b").without(TREE)).hasToString("{\"a\":[1,{}]}");
        assertThat(FieldPath.parse("a[0]").without(TREE)).hasToString("{\"a\":[{\"b\":2}]}");
        assertThatThrownBy(() -> FieldPath.WHOLE.without(TREE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changesNothingIfTheWayLeadsNowhere() {
        for (String path : List.of("b", "a.b", "a[2]", "a[0].b", "[0]")) {
            assertThat(FieldPath.parse(path).with(TREE, Value.NULL)).isEqualTo(TREE);
            assertThat(FieldPath.parse(path).without(TREE)).isEqualTo(TREE);
        }
    }
}
