package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares results, whose floats may differ by what is rounded away in another order.
final class Likeness {
    private static final double ROUNDING = 1e-9;

    private Likeness() {}

    static void assertLike(Value actual, Value expected) {
        switch (expected) {
            case FloatValue(double real)
            when Double.isNaN(real) -> assertThat(actual).isEqualTo(expected);
            case FloatValue(double real) ->
                assertThat(((FloatValue) actual).value())
                        .isCloseTo(real, within(Math.max(Math.abs(real), 1) * ROUNDING));
            case RecordValue fields -> {
                assertThat(((RecordValue) actual).size()).isEqualTo(fields.size());
                fields.entries()
                        .forEach(field -> assertLike(
                                Objects.requireNonNull(((RecordValue) actual).get(field.getKey())), field.getValue()));
            }
            default -> assertThat(actual).isEqualTo(expected);
        }
    }

    /// The elements of arrays within an array, unless they were put in as such.
    static Value flattened(Value nested) {
        List<Value> flat = new ArrayList<>();
        flatten((ArrayValue) nested, flat);
        return ArrayValue.of(flat);
    }

    private static void flatten(ArrayValue nested, List<Value> flat) {
        for (Value element : nested) {
            if (element instanceof ArrayValue array) {
                flatten(array, flat);
            } else {
                flat.add(element);
            }
        }
    }
}
