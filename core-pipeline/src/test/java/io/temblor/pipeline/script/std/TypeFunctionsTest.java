package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeFunctionsTest {
    private static final List<String> TESTS = List.of(
            "is_null",
            "is_bool",
            "is_integer",
            "is_float",
            "is_number",
            "is_string",
            "is_binary",
            "is_array",
            "is_record");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Value.NULL, "null", List.of("is_null")),
                Arguments.of(Value.of(true), "bool", List.of("is_bool")),
                Arguments.of(Value.of(-1), "integer", List.of("is_integer", "is_number")),
                Arguments.of(IntegerValue.ofUnsigned(-1), "integer", List.of("is_number")),
                Arguments.of(Value.of(1.0), "float", List.of("is_float", "is_number")),
                Arguments.of(Value.of(""), "string", List.of("is_string")),
                Arguments.of(new BytesValue(new byte[0]), "bytes", List.of("is_binary")),
                Arguments.of(Value.of(List.of()), "array", List.of("is_array")),
                Arguments.of(RecordValue.EMPTY, "record", List.of("is_record")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void tellsTypes(Value value, String name, List<String> passed) {
        assertThat(Call.of("type::as_string", value)).isEqualTo(Value.of(name));
        for (String test : TESTS) {
            assertThat(Call.of("type::" + test, value)).as(test).isEqualTo(Value.of(passed.contains(test)));
        }
    }

    @Test
    void takesOneArgument() {
        assertThat(Call.failure("type::is_null", 1, 2))
                .isEqualTo("wrong-arity: `type::is_null` takes 1 argument, but is given 2");
    }
}
