package io.temblor.connector.document;

import static io.temblor.connector.json.JsonTexts.document;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualityTest {
    private static final String[] TEXTS = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "0.0",
        "-0.0",
        "1",
        "1.0",
        "1e0",
        "18446744073709551615",
        "-1",
        "\"\"",
        "\"a\"",
        "\"\\u0061\"",
        "\"\u00e9\"",
        "\"\\u00e9\"",
        "[]",
        "{}",
        "[1]",
        "[1.0]",
        "[1,2]",
        "[2,1]",
        "{\"a\":1}",
        "{\"a\":2}",
        "{\"b\":1}",
        "{\"a\":1,\"b\":[2,{}]}",
        "{\"b\":[2,{}],\"a\":1}",
        "{\"b\":[2,{}],\"\\u0061\":1}",
        "{\"a\":2,\"a\":1}",
        "{\"a\":1,\"b\":null}",
        "{\"a\":1,\"c\":null}"
    };

    @Test
    void isThatOfTheValues() {
        for (String left : TEXTS) {
            for (String right : TEXTS) {
                Document one = document(left);
                Document other = document(right);
                boolean expected = one.value().equals(other.value());

                assertThat(one.isEqual(one.root(), other, other.root()))
                        .as("%s and %s", left, right)
                        .isEqualTo(expected);
                Document set = Document.of(other.value());
                assertThat(one.isEqual(one.root(), set, set.root()))
                        .as("%s and the value %s", left, right)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void seesWhatHasChanged() {
        Document one = document("{\"a\":1,\"b\":2}");
        Document other = document("{\"a\":1,\"b\":3}");
        Changes changes = other.changes();
        changes.set(changes.open(other.root()), new Key("b"), changes.integer(2));

        assertThat(one.isEqual(one.root(), other, other.root())).isTrue();
        assertThat(other.isEqual(other.root(), one, one.root())).isTrue();
        changes.remove(other.root(), new Key("a"));
        assertThat(one.isEqual(one.root(), other, other.root())).isFalse();
    }
}
