package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathFunctionsTest {
    private static final Value BASE = Value.of(Map.of("a", List.of(1, Map.of("b", "c"))));

    private static String tryDefault(Object base, Object... segments) {
        return Call.of("path::try_default", base, List.of(segments), "none").toString();
    }

    @Test
    void followsKeysAndIndices() {
        assertThat(tryDefault(BASE, "a", 1, "b")).isEqualTo("\"c\"");
        assertThat(tryDefault(List.of(1, 2), 1)).isEqualTo("2");
        assertThat(tryDefault(BASE)).isEqualTo(BASE.toString());
    }

    @Test
    void yieldsTheOtherValueWhereNothingIs() {
        assertThat(tryDefault(BASE, "x")).isEqualTo("\"none\"");
        assertThat(tryDefault(BASE, "a", 2)).isEqualTo("\"none\"");
        assertThat(tryDefault(BASE, "a", -1)).isEqualTo("\"none\"");
        assertThat(tryDefault(BASE, "a", "b")).isEqualTo("\"none\"");
        assertThat(tryDefault(BASE, "a", 0, "b")).isEqualTo("\"none\"");
        assertThat(tryDefault(Value.NULL, "a")).isEqualTo("\"none\"");
    }

    @Test
    void passesOverIndicesOfRecordsInFrontOfTheFirstKey() {
        assertThat(tryDefault(BASE, 1)).isEqualTo(BASE.toString());
        assertThat(tryDefault(BASE, 1, "a")).isEqualTo("\"none\"");
    }

    @Test
    void refusesWhatHoldsNoOthers() {
        assertThat(Call.failure("path::try_default", 1, List.of(), 0))
                .isEqualTo("bad-argument: the argument 1 of `path::try_default` must be a record, an array or null, but"
                        + " is an integer");
        assertThat(Call.failure("path::try_default", BASE, "a", 0)).contains("must be an array, but is a string");
    }
}
