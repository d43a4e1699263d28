package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFunctionsTest {
    @Test
    void readsJson() {
        assertThat(Call.of("json::decode", "{\"a\": [1, 2.0, null, \"\\u00e9\"], \"a\": 1e2}"))
                .hasToString("{\"a\":100.0}");
        assertThat(Call.of("json::decode", "18446744073709551615")).isEqualTo(IntegerValue.ofUnsigned(-1));
        assertThat(Call.failure("json::decode", "[1,"))
                .isEqualTo(
                        "function-failed: `json::decode` has no result: the text is not JSON: expected a value, found"
                                + " the end of the document at byte 3");
        assertThat(Call.failure("json::decode", 1)).contains("must be a string, but is an integer");
        assertThat(Call.failure("json::decode", "[".repeat(2000))).contains("nested deeper");
    }

    @Test
    void writesJsonInTheOrderOfTheRecord() {
        RecordValue value = RecordValue.EMPTY
                .with("b", Value.of(Arrays.asList(1, null, true)))
                .with("a", new BytesValue(new byte[] {1, -1}));

        assertThat(Call.of("json::encode", value)).isEqualTo(Value.of("{\"b\":[1,null,true],\"a\":[1,255]}"));
        assertThat(Call.of("json::encode", "a/\u007f\u0001\n\t\b\f\r\"\\ü"))
                .isEqualTo(Value.of("\"a/\u007f\\u0001\\n\\t\\b\\f\\r\\\"\\\\ü\""));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "-0.0, -0.0",
        "0.1, 0.1",
        "1e15, 1000000000000000.0",
        "1e16, 1e16",
        "123456789012345680, 1.2345678901234568e17",
        "1e-5, 0.00001",
        "1e-6, 1e-6",
        "-1.5e300, -1.5e300",
        "NaN, null",
        "Infinity, null",
    })
    void writesFloatsSuchThatTheyStayFloats(double number, String text) {
        assertThat(Call.of("json::encode", number)).isEqualTo(Value.of(text));
    }

    @Test
    void indentsByTwoSpaces() {
        Value value = Value.of(List.of(List.of(), Map.of(), Map.of("c", List.of(1, new BytesValue(new byte[] {2})))));

        assertThat(Call.of("json::encode_pretty", value)).isEqualTo(Value.of("""
                [
                  [],
                  {},
                  {
                    "c": [
                      1,
                      [
                        2
                      ]
                    ]
                  }
                ]"""));
    }

    @Test
    void refusesWhatIsNestedTooDeepOrSharedWithoutEnd() {
        Value deep = Value.of(1);
        Value shared = Value.of("a");
        for (int i = 0; i < 1025; i++) {
            deep = ArrayValue.of(deep);
        }
        for (int i = 0; i < 64; i++) {
            shared = ArrayValue.of(shared, shared);
        }

        assertThat(Call.failure("json::encode", deep)).contains("nested too deep");
        assertThat(Call.failure("json::encode", shared)).contains("longer than 67108864 characters");
    }
}
