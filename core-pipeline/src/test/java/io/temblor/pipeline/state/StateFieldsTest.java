package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFieldsTest {
    private static final Value VALUE =
            Value.of(Map.of("n", 7, "x", 0.5, "b", new byte[] {1}, "a", List.of(1), "null", Value.NULL));

    private static StateFields fields() throws InvalidStateException {
        return StateFields.of(new State(1, VALUE), 1);
    }

    @Test
    void readsFields() throws InvalidStateException {
        StateFields fields = fields();
        assertThat(fields.integer("n")).isEqualTo(7);
        assertThat(fields.integer("n", 7, 7)).isEqualTo(7);
        assertThat(fields.number("x")).isEqualTo(0.5);
        assertThat(fields.bytes("b")).containsExactly(1);
        assertThat(fields.array("a")).hasSize(1);
        assertThat(fields.value("null")).isEqualTo(Value.NULL);
    }

    @Test
    void saysWhatWasExpectedAndWhatWasFound() {
        assertThatThrownBy(() -> fields().integer("m"))
                .hasMessage("expected a whole number of 64 bits in `m`, found nothing");
        assertThatThrownBy(() -> fields().bytes("n"))
                .hasMessage("expected bytes in `n`, found a value of type integer");
        assertThatThrownBy(() -> fields().integer("n", 1, 6))
                .hasMessage("expected a number from 1 to 6 in `n`, found 7");
        assertThatThrownBy(() -> StateFields.of(Value.NULL))
                .hasMessage("expected a record, found a value of type null");
        assertThatThrownBy(() -> StateFields.of(new State(2, VALUE), 1))
                .hasMessage("expected a state of the version 1, found one of the version 2");
    }
}
