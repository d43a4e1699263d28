package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFunctionsTest {
    private static final RecordValue RECORD =
            RecordValue.EMPTY.with("b", Value.of(1)).with("a", Value.NULL).with("c", Value.of("x"));

    @Test
    void countsAndFindsKeys() {
        assertThat(Call.of("record::len", RECORD)).hasToString("3");
        assertThat(Call.of("record::is_empty", Map.of())).hasToString("true");
        assertThat(Call.of("record::is_empty", RECORD)).hasToString("false");
        assertThat(Call.of("record::contains", RECORD, "a")).hasToString("true");
        assertThat(Call.of("record::contains", RECORD, "x")).hasToString("false");
        assertThat(Call.failure("record::len", List.of())).contains("must be a record, but is an array");
        assertThat(Call.failure("record::contains", RECORD, 1)).contains("must be a string, but is an integer");
    }

    @Test
    void listsKeysAndValuesInOrder() {
        assertThat(Call.of("record::keys", RECORD)).hasToString("[\"b\",\"a\",\"c\"]");
        assertThat(Call.of("record::values", RECORD)).hasToString("[1,null,\"x\"]");
        assertThat(Call.of("record::to_array", RECORD)).hasToString("[[\"b\",1],[\"a\",null],[\"c\",\"x\"]]");
    }

    @Test
    void makesRecordsOfPairs() {
        assertThat(Call.of("record::from_array", Call.of("record::to_array", RECORD)))
                .isEqualTo(RECORD);
        assertThat(Call.of("record::from_array", List.of(List.of("a", 1), List.of("b", 2), List.of("a", 3))))
                .hasToString("{\"a\":3,\"b\":2}");
        assertThat(Call.failure("record::from_array", List.of(List.of("a"))))
                .isEqualTo("function-failed: `record::from_array` has no result: each element must be an array of two"
                        + " elements, but one is an array of 1 elements");
        assertThat(Call.failure("record::from_array", List.of(List.of(1, 2)))).endsWith("one is an integer");
    }

    @Test
    void takesOutKeys() {
        assertThat(Call.of("record::extract", RECORD, List.of("c", "b", "x", 1)))
                .hasToString("{\"b\":1,\"c\":\"x\"}");
    }

    @Test
    void putsRecordsTogether() {
        assertThat(Call.of("record::combine", RECORD, Map.of("b", 2))).hasToString("{\"b\":2,\"a\":null,\"c\":\"x\"}");
    }

    @Test
    void renamesKeys() {
        assertThat(Call.of("record::rename", RECORD, Map.of("b", "x", "a", 1, "z", "y")))
                .hasToString("{\"x\":1,\"a\":null,\"c\":\"x\"}");
        assertThat(Call.of("record::rename", RECORD, Map.of("b", "c"))).hasToString("{\"c\":\"x\",\"a\":null}");
    }
}
