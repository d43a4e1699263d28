package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the modules `random`, `cncf_otel` and `google_logging`.
class RandomFunctionsTest {
    private static Stream<Value> values(String function, Object... arguments) {
        Origin origin = new Origin("in", new Split("s"));
        return IntStream.range(0, 500).mapToObj(time -> Call.of(new Call.Context(origin, time), function, arguments));
    }

    @Test
    void yieldsTheSameForTheSameTime() {
        assertThat(Call.of("random::integer")).isEqualTo(Call.of("random::integer"));
        assertThat(values("random::integer").distinct()).hasSizeGreaterThan(490);
        assertThat(values("random::bool").distinct()).containsExactlyInAnyOrder(BoolValue.TRUE, BoolValue.FALSE);
    }

    @Test
    void yieldsIntegersBelowTheUpperBound() {
        assertThat(values("random::integer", 2)).containsOnly(Value.of(0), Value.of(1));
        assertThat(values("random::integer", -1, 1)).containsOnly(Value.of(-1), Value.of(0));
        assertThat(values("random::integer", IntegerValue.ofUnsigned(Long.MIN_VALUE + 1)))
                .allMatch(value -> value instanceof IntegerValue number && !number.unsigned()
                        || value.equals(IntegerValue.ofUnsigned(Long.MIN_VALUE)));
    }

    @Test
    void yieldsFloatsBelowTheUpperBound() {
        assertThat(values("random::float")).allMatch(value -> isFrom(0, 1, value));
        assertThat(values("random::float", 100)).allMatch(value -> isFrom(0, 100, value));
        assertThat(values("random::float", -3, -2.5)).allMatch(value -> isFrom(-3, -2.5, value));
    }

    private static boolean isFrom(double from, double to, Value value) {
        return value instanceof FloatValue number && number.value() >= from && number.value() < to;
    }

    @Test
    void yieldsStringsOfThatLength() {
        assertThat(values("random::string", 16))
                .allMatch(value ->
                        value instanceof StringValue text && text.value().matches("[A-Za-z0-9]{16}"));
        assertThat(Call.of("random::string", 0)).isEqualTo(Value.of(""));
        assertThat(Call.failure("random::string", -1)).contains("must be from 0 to 1048576, but is -1");
        assertThat(Call.failure("random::string", 1L << 40)).startsWith("bad-argument: ");
    }

    @Test
    void refusesBoundsWithNothingBetweenThem() {
        assertThat(Call.failure("random::integer", 0)).contains("must be at least 1, but is 0");
        assertThat(Call.failure("random::integer", -5)).contains("must be at least 1, but is -5");
        assertThat(Call.failure("random::integer", 1, 1)).contains("must be greater than 1, but is 1");
        assertThat(Call.failure("random::integer", 1.5)).contains("must be an integer, but is a float");
        assertThat(Call.failure("random::integer", 1, 2, 3))
                .isEqualTo("wrong-arity: `random::integer` takes at most 2 arguments, but is given 3");
        assertThat(Call.failure("random::float", 0.0)).contains("must be greater than 0.0");
        assertThat(Call.failure("random::float", Double.NaN)).contains("but is NaN");
        assertThat(Call.failure("random::float", -Double.MAX_VALUE, Double.MAX_VALUE))
                .startsWith("bad-argument: ");
        assertThat(Call.failure("random::float", 1, 2, 3)).startsWith("wrong-arity: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cncf_otel", "google_logging"})
    void yieldsHexadecimalIdentifiers(String module) {
        assertThat(values(module + "::gen_span_id_string"))
                .allMatch(value ->
                        value instanceof StringValue text && text.value().matches("[0-9a-f]{16}"));
        assertThat(values(module + "::gen_trace_id_string"))
                .allMatch(value ->
                        value instanceof StringValue text && text.value().matches("[0-9a-f]{32}"));
    }

    @Test
    void yieldsTheSameIdentifierInEachForm() {
        BytesValue span = (BytesValue) Call.of("cncf_otel::gen_span_id_bytes");
        BytesValue trace = (BytesValue) Call.of("cncf_otel::gen_trace_id_bytes");

        assertThat(span.size()).isEqualTo(8);
        assertThat(trace.size()).isEqualTo(16);
        assertThat(Call.of("cncf_otel::gen_span_id_array")).isEqualTo(ArrayValue.of(BinaryFunctions.numbers(span)));
        assertThat(Call.of("cncf_otel::gen_trace_id_array")).isEqualTo(ArrayValue.of(BinaryFunctions.numbers(trace)));
    }
}
