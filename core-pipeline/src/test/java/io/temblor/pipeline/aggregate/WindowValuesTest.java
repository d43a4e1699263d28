package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Weight;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `first`, `last`, `collect_flattened` and `collect_nested`.
class WindowValuesTest {
    @Test
    void firstIsTheValueThatCameFirst() {
        Use first = Use.of("win::first").add("a").add("b");

        assertThat(first.merge(Use.of("win::first").add("c")).result()).isEqualTo(Value.of("a"));
        assertThat(first.clear().add("d").result()).isEqualTo(Value.of("d"));
    }

    @Test
    void lastIsTheValueThatCameLast() {
        Use last = Use.of("win::last").add("a").add("b");

        assertThat(last.result()).isEqualTo(Value.of("b"));
        assertThat(last.merge(Use.of("win::last").add("c")).result()).isEqualTo(Value.of("c"));
        assertThat(last.merge(Use.of("win::last")).result()).isEqualTo(Value.of("c"));
    }

    @Test
    void nullIsAValueToo() {
        assertThat(Use.of("win::first").add((Object) null).add(1).result()).isEqualTo(Value.NULL);
        assertThat(Use.of("win::last").add(1).add((Object) null).result()).isEqualTo(Value.NULL);
        assertThat(Use.of("win::collect_flattened").add((Object) null).result()).hasToString("[null]");
    }

    @Test
    void nothingCameFirstAndLastOfNothing() {
        assertThat(Use.of("win::first").result()).isEqualTo(Value.NULL);
        assertThat(Use.of("win::last").result()).isEqualTo(Value.NULL);
        assertThat(Use.of("win::collect_nested").result()).hasToString("[]");
    }

    private static Use collected(String name, Object... values) {
        Use use = Use.of(name);
        for (Object value : values) {
            use.add(value);
        }
        return use;
    }

    @Test
    void collectFlattenedPutsWindowsBehindOneAnother() {
        assertThat(collected("win::collect_flattened", 1, List.of(2))
                        .merge(collected("win::collect_flattened", 3, 4))
                        .result())
                .hasToString("[1,[2],3,4]");
    }

    @Test
    void collectNestedPutsWindowsIntoOneAnother() {
        Use inner = collected("win::collect_nested", 1, 2);
        Use outer = Use.of("win::collect_nested").merge(inner).merge(inner);

        assertThat(outer.result()).hasToString("[[1,2],[1,2]]");
        assertThat(Use.of("win::collect_nested").merge(outer).result()).hasToString("[[[1,2],[1,2]]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"win::collect_flattened", "win::collect_nested"})
    void collectNoMoreThanAValueMayHold(String name) {
        Value large = ArrayValue.of(Collections.nCopies(1 << 20, Value.NULL));
        Use use = Use.of(name);
        for (int i = 0; i < 7; i++) {
            use.add(large);
        }
        Value before = use.result();

        assertThatThrownBy(() -> use.add(large))
                .isInstanceOfSatisfying(
                        ScriptException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessage("what `aggr::" + name + "` is to collect is too large: at most " + Weight.MAX_VALUES
                        + " values may lie in it");
        assertThatThrownBy(() -> use.merge(Use.of(name).add(large))).hasMessageContaining("is too large");
        assertThat(use.result()).isEqualTo(before);
        assertThat(use.add(Map.of("a", 1)).result()).isNotEqualTo(before);
    }
}
