package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrayFunctionsTest {
    @Test
    void countsElements() {
        assertThat(Call.of("array::len", List.of(1, "a"))).hasToString("2");
        assertThat(Call.of("array::is_empty", List.of())).hasToString("true");
        assertThat(Call.of("array::is_empty", List.of(1))).hasToString("false");
        assertThat(Call.failure("array::len", "abc"))
                .isEqualTo("bad-argument: the argument 1 of `array::len` must be an array, but is a string");
    }

    @Test
    void findsElementsOfTheSameType() {
        assertThat(Call.of("array::contains", List.of("a", "b"), "b")).hasToString("true");
        assertThat(Call.of("array::contains", List.of(1, 2), 1.0)).hasToString("false");
        assertThat(Call.of("array::contains", List.of(List.of(1)), List.of(1))).hasToString("true");
        assertThat(Call.of("array::contains", List.of(), Value.NULL)).hasToString("false");
    }

    @Test
    void putsArraysTogether() {
        assertThat(Call.of("array::push", List.of(1), List.of(2))).hasToString("[1,[2]]");
        assertThat(Call.of("array::concatenate", List.of(1), List.of(1, 2))).hasToString("[1,1,2]");
        assertThat(Call.failure("array::concatenate", List.of(), 1)).contains("the argument 2 of");
    }

    @Test
    void makesPairsAndTakesThemApart() {
        assertThat(Call.of("array::zip", List.of(1, 2), List.of("a", "b"))).hasToString("[[1,\"a\"],[2,\"b\"]]");
        assertThat(Call.of("array::unzip", List.of(List.of(1, "a"), List.of(2, "b"))))
                .hasToString("[[1,2],[\"a\",\"b\"]]");
        assertThat(Call.of("array::unzip", List.of())).hasToString("[[],[]]");
    }

    @Test
    void failsOnWhatAreNoPairs() {
        assertThat(Call.failure("array::zip", List.of(1), List.of()))
                .isEqualTo("function-failed: `array::zip` has no result: the arrays must be of the same length, but one"
                        + " has 1 elements and the other 0");
        assertThat(Call.failure("array::unzip", List.of(List.of(1)))).contains("one is an array of 1 elements");
        assertThat(Call.failure("array::unzip", List.of(1))).contains("one is an integer");
    }

    @Test
    void flattensArraysHoweverDeepTheyLie() {
        Value deep = Value.of(7);
        for (int i = 0; i < 100_000; i++) {
            deep = ArrayValue.of(deep);
        }

        assertThat(Call.of("array::flatten", List.of(1, List.of(2, List.of(3)), List.of())))
                .hasToString("[1,2,3]");
        assertThat(Call.of("array::flatten", "a")).hasToString("[\"a\"]");
        assertThat(Call.of("array::flatten", deep)).hasToString("[7]");
    }

    @Test
    void refusesToFlattenWhatIsSharedWithoutEnd() {
        Value shared = ArrayValue.of();
        for (int i = 0; i < 64; i++) {
            shared = ArrayValue.of(shared, shared);
        }

        assertThat(Call.failure("array::flatten", shared)).contains("more than 16777216 elements");
    }

    @Test
    void dropsNulls() {
        assertThat(Call.of("array::coalesce", Arrays.asList(1, null, Arrays.asList((Object) null), null)))
                .hasToString("[1,[null]]");
    }

    @Test
    void joinsElementsAsTexts() {
        List<Object> elements = Arrays.asList(1, 1.5, 1.0, 1e20, 1e-7, null, true, "x", List.of(1, "a"));

        assertThat(Call.of("array::join", elements, "|"))
                .isEqualTo(Value.of("1|1.5|1|100000000000000000000|0.0000001|null|true|x|[1,\"a\"]"));
        assertThat(Call.of("array::join", List.of(), "|")).isEqualTo(Value.of(""));
        assertThat(Call.of("array::join", List.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0), " "))
                .isEqualTo(Value.of("NaN -inf -0"));
        assertThat(Call.failure("array::join", List.of(), 1)).contains("must be a string, but is an integer");
    }

    @Test
    void reversesElements() {
        assertThat(Call.of("array::reverse", List.of(1, 2, 3))).hasToString("[3,2,1]");
    }

    @Test
    void sortsElementsOfOneType() {
        assertThat(Call.of("array::sort", List.of("b", "a", "B", "é", "ab")))
                .hasToString("[\"B\",\"a\",\"ab\",\"b\",\"é\"]");
        assertThat(Call.of("array::sort", List.of("\uFFFD", "\uD83D\uDE00")))
                .hasToString("[\"\uFFFD\",\"\uD83D\uDE00\"]");
        assertThat(Call.of("array::sort", List.of(List.of(1, 2), List.of(1), List.of(0, 9))))
                .hasToString("[[0,9],[1],[1,2]]");
        assertThat(Call.of("array::sort", List.of(Map.of("b", 1), Map.of("a", 2), Map.of(), Map.of("a", 1))))
                .hasToString("[{},{\"a\":1},{\"a\":2},{\"b\":1}]");
    }

    @Test
    void sortsNumbersByWorth() {
        List<Object> numbers =
                List.of(2.5, Double.NaN, 3, IntegerValue.ofUnsigned(-1), 2, -1, -1.5, 1e300, 2.25, -1e300);

        assertThat(Call.of("array::sort", numbers))
                .hasToString("[-1.0E300,-1.5,-1,2,2.25,2.5,3,18446744073709551615,1.0E300,NaN]");
    }

    @Test
    void sortsTypesInAnOrderOfTheirOwn() {
        List<Object> mixed = Arrays.asList(
                3,
                null,
                true,
                "b",
                List.of(1),
                Map.of("a", 1),
                2.5,
                new BytesValue(new byte[] {98}),
                "a",
                List.of(0, 5),
                Map.of(),
                2,
                false);

        assertThat(Call.of("array::sort", mixed))
                .hasToString("[{},{\"a\":1},[0,5],[1],\"a\",\"b\",\"Yg==\",2,2.5,3,false,true,null]");
    }

    @Test
    void refusesToSortWhatIsNestedTooDeep() {
        Value deep = Value.of(1);
        for (int i = 0; i < 2000; i++) {
            deep = ArrayValue.of(deep);
        }
        List<Value> twice = new ArrayList<>(Collections.nCopies(2, deep));

        assertThat(Call.failure("array::sort", twice)).contains("nested too deep");
    }
}
