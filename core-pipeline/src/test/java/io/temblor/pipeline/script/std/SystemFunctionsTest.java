package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the modules `system` and `test`.
class SystemFunctionsTest {
    @Test
    void knowsTheTimes() {
        assertThat(Call.of("system::ingest_ns")).hasToString("1700000000123456789");
        assertThat(Call.of("system::nanotime")).hasToString("1700000000123456794");
    }

    @Test
    void knowsTheEngineAndTheMachine() {
        assertThat(Call.of("system::instance")).isEqualTo(Value.of("tremor"));
        assertThat(Call.of("system::hostname")).isInstanceOf(StringValue.class).isNotEqualTo(Value.of(""));
        assertThat(Call.of("system::version")).isInstanceOf(StringValue.class).isNotEqualTo(Value.of(""));
    }

    @Test
    void assertsThatValuesAreEqual() {
        assertThat(Call.of("test::assert", "adds", 3, 3.0)).hasToString("true");
        assertThat(Call.failure("test::assert", "adds", List.of(3), "a"))
                .isEqualTo("function-failed: `test::assert` has no result: adds: expected [3], but got \"a\"");
        assertThat(Call.failure("test::assert", 1, 2, "x".repeat(1000)))
                .hasSizeLessThan(600)
                .endsWith("…");
    }
}
