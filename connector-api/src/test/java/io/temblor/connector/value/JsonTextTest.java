package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
    @Test
    void writesScalars() {
        assertThat(Value.NULL).hasToString("null");
        assertThat(BoolValue.TRUE).hasToString("true");
        assertThat(BoolValue.FALSE).hasToString("false");
        assertThat(Value.of(-5)).hasToString("-5");
        assertThat(Value.of(1.0)).hasToString("1.0");
        assertThat(Value.of(1e30)).hasToString("1.0E30");
    }

    @Test
    void namesNumbersThatJsonLacks() {
        assertThat(Value.of(List.of(Double.NaN, Double.NEGATIVE_INFINITY))).hasToString("[NaN,-Infinity]");
    }

    @Test
    void escapesWhatJsonMustNotContain() {
        assertThat(Value.of("\"\\/\b\f\n\r\t\0\u001f\u007f"))
                .hasToString("\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u007f\"");
        assertThat(Value.of("äß€𝄞")).hasToString("\"äß€𝄞\"");
    }

    @Test
    void escapesKeys() {
        assertThat(Value.of(Map.of("a\"b\n", 1))).hasToString("{\"a\\\"b\\n\":1}");
    }

    @Test
    void nests() {
        assertThat(Value.of(List.of(List.of(), Map.of(), List.of(Map.of("k", List.of(1, 2))))))
                .hasToString("[[],{},[{\"k\":[1,2]}]]");
    }
}
