package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FunctionsCommandTest {
    @Test
    void listsTheModules() {
        Outcome outcome = Outcome.of("functions");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(59)
                .contains("std::array                             Arrays.")
                .isSorted();
    }

    @Test
    void tellsAllAboutAModule() {
        assertThat(Outcome.of("functions", "std::integer::unsigned")).isEqualTo(new Outcome(0, """
                        std::integer::unsigned

                          The range of integers of 64 bits without a sign.

                        constants:
                          MAX = 18446744073709551615  The largest one: 2^64 - 1.
                          MIN = 0                     The smallest one.
                        """, ""));
        assertThat(Outcome.of("functions", "array").out())
                .startsWith("std::array\n\n  Arrays. No function changes its argument")
                .contains("\nfunctions:\n  len(array) ")
                .doesNotContain("constants:");
    }

    @Test
    void tellsAllAboutAFunction() {
        Outcome expected = new Outcome(0, """
                std::array::zip(left, right)

                  An array of pairs: one element of `left` with that of `right` in the same place.

                  Fails if the arrays are not of the same length.

                    array::zip([1, 2], ["a", "b"]) # [[1, "a"], [2, "b"]]
                """, "");
        assertThat(Outcome.of("functions", "std::array::zip")).isEqualTo(expected);
        assertThat(Outcome.of("functions", "array::zip")).isEqualTo(expected);
        assertThat(Outcome.of("functions", "zip")).isEqualTo(expected);
    }

    @Test
    void tellsAllAboutAConstant() {
        assertThat(Outcome.of("functions", "unsigned::MIN")).isEqualTo(new Outcome(0, """
                        std::integer::unsigned::MIN = 0

                          The smallest one.
                        """, ""));
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThat(Outcome.of("functions", "array::lne"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "temblor functions: unknown function or module `array::lne`; did you mean array::len?\n"));
        assertThat(Outcome.of("functions", "std::arrray").err())
                .isEqualTo("temblor functions: unknown function or module `std::arrray`; did you mean std::array?\n");
        assertThat(Outcome.of("functions", "something-else-altogether").err()).contains("; known are [aggr, ");
    }

    @Test
    void asksForMoreOfANameThatIsNotEnough() {
        assertThat(Outcome.of("functions", "unzip").exitCode()).isZero();
        assertThat(Outcome.of("functions", "is_empty"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "temblor functions: more than one function or module is called `is_empty`: "
                                + "std::array::is_empty, std::record::is_empty, std::string::is_empty\n"));
    }

    @Test
    void tellsProgramsInJson() {
        assertThat(Outcome.of("functions", "array::zip", "--json").out())
                .startsWith("{\"name\":\"std::array::zip\",\"parameters\":[\"left\",\"right\"],\"documentation\":\"An");
        assertThat(Outcome.of("functions", "std::integer::unsigned", "--json").out())
                .isEqualTo(
                        "{\"name\":\"std::integer::unsigned\",\"documentation\":\"The range of integers of 64 bits without a"
                                + " sign.\",\"functions\":[],\"constants\":[{\"name\":\"std::integer::unsigned::MAX\",\"value\":"
                                + "\"18446744073709551615\",\"documentation\":\"The largest one: 2^64 - 1.\"},{\"name\":"
                                + "\"std::integer::unsigned::MIN\",\"value\":\"0\",\"documentation\":\"The smallest one.\"}]}\n");
        assertThat(Outcome.of("functions", "--json").out()).startsWith("[{\"name\":\"aggr\",");
    }
}
