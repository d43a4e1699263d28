package io.temblor.pipeline.select;

import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import org.junit.jupiter.api.Test;

/// A select that looks at one event at a time.
class PlainSelectTest {
    @Test
    void passesTheEventOnAsItIs() {
        OperatorProbe probe = probe("select = event, where = \"event.a > 1\", having = \"event.a < 4\"");
        send(probe, "{'a':1}", "{'a':2}", "{'a':4}");

        assertThat(probe.at("out")).containsExactly("{\"a\":2}");
    }

    @Test
    void changesNothingButTheResult() {
        OperatorProbe probe = probe("""
                select = "patch event of insert \\"tag\\" => group[0] end", group-by = ["each(event.tags)"]
                having = "event.tag != \\"b\\""\s""");
        send(probe, "{'tags':['a','b','c']}");

        assertThat(probe.at("out"))
                .containsExactly(
                        "{\"tags\":[\"a\",\"b\",\"c\"],\"tag\":\"a\"}", "{\"tags\":[\"a\",\"b\",\"c\"],\"tag\":\"c\"}");
    }

    @Test
    void knowsNoWindow() {
        OperatorProbe probe =
                send(probe("select = \"[window, win::cardinality(), win::opened_at(), win::closes_at()]\""), "1");

        assertThat(probe.at("out")).containsExactly("[null,0,null,null]");
    }

    @Test
    void refusesResultsThatAreTooDeepForHaving() {
        Value deep = new IntegerValue(1);
        for (int i = 0; i < 1_024; i++) {
            deep = ArrayValue.of(deep);
        }
        OperatorProbe probe = probe("select = \"[event]\", having = true");
        probe.send(deep).send(new IntegerValue(1));

        assertThat(probe.at("out")).containsExactly("[1]");
        assertThat(probe.refusals()).extracting(OperatorProbe.Refusal::code).containsExactly("too-deep");
    }

    @Test
    void remembersNothing() {
        assertThat(new RestartKit(Selects.maker("select = event"))
                        .send(new IntegerValue(1))
                        .remembers())
                .isFalse();
    }
}
