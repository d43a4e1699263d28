package io.temblor.pipeline.select;

import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.script.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A number in a field of the event goes to an aggregate function without becoming a value: it must make no difference.
class FieldsThatAreNumbersTest {
    private static final String FUNCTIONS = "sum mean var stdev hdr dds tdigest percentiles";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "-7",
                "0.5",
                "-0.0",
                "1e150",
                "9223372036854775807",
                "18446744073709551615",
                "9007199254740993"
            })
    void countAsTheSameNumbersElsewhere(String number) {
        for (String function : FUNCTIONS.split(" ")) {
            OperatorProbe probe = count(function, "{'x':" + number + ",'k':'x'}", "{'x':3,'k':'x'}");

            ArrayValue both = (ArrayValue) JsonText.value(probe.at("out").getFirst());
            assertThat(both.get(0)).as(function).isEqualTo(both.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'k':'x'}", "{'x':'3','k':'x'}", "{'x':[],'k':'x'}"})
    void failIfTheyAreNone(String event) {
        for (String function : FUNCTIONS.split(" ")) {
            OperatorProbe probe = count(function, event, event);

            assertThat(probe.at("out")).as(function).isEmpty();
            assertThat(probe.refusals()).as(function).hasSize(2);
        }
    }

    private static OperatorProbe count(String function, String... events) {
        String call = "aggr::stats::" + function;
        return send(
                probe("select = \"[" + call + "(event.x), " + call + "(event[event.k])]\","
                        + " window { type = tumbling, size = 2 }"),
                events);
    }
}
