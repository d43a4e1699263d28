package io.temblor.pipeline.select;

import static io.temblor.pipeline.select.Selects.json;
import static io.temblor.pipeline.select.Selects.kit;
import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How a select with windows tells events apart.
class GroupsOfSelectTest {
    private static final String TWO = "window { type = tumbling, size = 2 }";

    @Test
    void areToldByAnyNumberOfExpressions() {
        OperatorProbe probe =
                probe("select = \"[group, aggr::stats::count()]\", group-by = [event.a, \"event.b + 1\"], " + TWO);
        send(probe, "{'a':'x','b':1}", "{'a':'x','b':2}", "{'b':1,'a':'x'}", "{'a':null,'b':1}", "{'a':null,'b':1}");

        assertThat(probe.at("out")).containsExactly("[[\"x\",2,\"[\\\"x\\\",2]\"],2]", "[[null,2,\"[null,2]\"],2]");
    }

    @Test
    void areTheSameForRecordsWhoseFieldsAreInAnotherOrder() {
        OperatorProbe probe = probe("select = \"[group, aggr::stats::count()]\", group-by = [event], " + TWO);
        send(probe, "{'a':1,'b':[{'c':1,'d':2}]}", "{'b':[{'d':2,'c':1}],'a':1}");

        assertThat(probe.at("out")).hasSize(1);
    }

    @Test
    void areAnotherOneForEachElement() {
        OperatorProbe probe = probe("""
                select = "[group[0], group[1], aggr::stats::count()]"
                group-by = ["set(each(event.a), set(event.b))"],\s""" + TWO);
        send(probe, "{'a':[1,2,1],'b':0}", "{'a':[],'b':0}", "{'a':[2],'b':0}", "{'a':3,'b':0}");

        assertThat(probe.at("out")).containsExactly("[1,0,2]", "[2,0,2]");
        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.refusals().getFirst().message())
                .endsWith("`each` must be given an array, but is given an integer");
    }

    @Test
    void mayBeAskedForWithinAnAggregateFunction() {
        OperatorProbe probe = probe("""
                select = "aggr::win::collect_flattened([group[0], window, win::cardinality(), event.n])"
                group-by = [event.g],\s""" + TWO);
        send(probe, "{'g':1,'n':1}", "{'g':2,'n':2}", "{'g':2,'n':3}", "{'g':1,'n':4}");

        assertThat(probe.at("out"))
                .containsExactly(
                        "[[2,\"tumbling\",2,2],[2,\"tumbling\",2,3]]", "[[1,\"tumbling\",1,1],[1,\"tumbling\",1,4]]");
    }

    @Test
    void areForgottenWhenNothingIsCollected() {
        OperatorProbe probe = probe("select = \"win::cardinality()\", group-by = [event], max-groups = 2, " + TWO);
        send(probe, "1", "2", "3", "1", "3", "2", "3");

        assertThat(probe.at("out")).containsExactly("2", "2", "1");
        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.refusals().getFirst().code()).isEqualTo("too-many-groups");
    }

    @Test
    void areForgottenThoughTheirResultsFailAtATick() {
        OperatorProbe probe = probe("""
                select = "1 + aggr::win::last(event)", group-by = [event], max-groups = 2
                window { type = tumbling, interval = 1s }""");
        for (int i = 0; i < 5; i++) {
            send(probe, "'a" + i + "'", "'b" + i + "'").advance(Duration.ofSeconds(1));
        }

        assertThat(probe.refusals())
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.order()).isEqualTo(-1));
    }

    @Test
    void areNamedByWhatTheyAreGroupedByWhateverThatIs() {
        String[] names = {
            "null", "true", "-1", "18446744073709551615", "0.5", "'x'", "'\u00e4'", "'\\n'", "[1,'a']", "{'b':1,'a':2}"
        };
        RestartKit kit =
                kit("select = \"[group[0], group[1], aggr::stats::count()]\", group-by = [event.a, event.b], " + TWO);
        for (int round = 0; round < 4; round++) {
            for (String name : names) {
                kit.send(json("{'a':" + name + ",'b':'" + "y".repeat(30) + "'}"));
            }
        }

        assertThat(kit.verify().at("out"))
                .hasSize(2 * names.length)
                .startsWith("[null,\"" + "y".repeat(30) + "\",2]")
                .endsWith("[{\"b\":1,\"a\":2},\"" + "y".repeat(30) + "\",2]");
    }

    @Test
    void areClosedWhenNothingHasComeForThemForLong() {
        OperatorProbe probe = kit("select = \"[group[0], aggr::stats::count()]\", group-by = [event], group-ttl = 1m, "
                        + TWO)
                .send(json("1"), json("2"))
                .advance(Duration.ofSeconds(59))
                .send(json("2"), json("2"))
                .advance(Duration.ofSeconds(1))
                .advance(Duration.ofSeconds(58))
                .advance(Duration.ofSeconds(1))
                .verify();

        assertThat(probe.at("out")).containsExactly("[2,2]", "[1,1]", "[2,1]");
        assertThat(probe.emissions().getLast().order()).isEqualTo(OperatorProbe.NO_EVENT);
    }

    @Test
    void areNeverClosedIfTheTimeForThatIsBeyondAllTimes() {
        OperatorProbe probe =
                probe("select = \"aggr::stats::count()\", group-by = [event], group-ttl = 106000d, " + TWO);
        send(probe, "1").advance(Duration.ofDays(1));

        assertThat(probe.at("out")).isEmpty();
    }

    @Test
    void keepEventsApartWhoseKeysAreHuge() {
        StringValue huge = new StringValue("x".repeat(1 << 20));
        Value deep = new IntegerValue(1);
        for (int i = 0; i < 500; i++) {
            deep = i % 2 == 0 ? ArrayValue.of(deep) : RecordValue.of("a", deep);
        }
        OperatorProbe probe = probe("select = \"aggr::stats::count()\", group-by = [event], " + TWO);
        probe.send(huge).send(deep).send(huge).send(new StringValue("x")).send(deep);

        assertThat(probe.at("out")).containsExactly("2", "2");
        assertThat(probe.refusals()).isEmpty();
    }

    @Test
    void failEventsWhoseKeysAreTooHuge() {
        OperatorProbe probe = probe("select = \"aggr::stats::count()\", group-by = [event], " + TWO);
        probe.send(new StringValue("x".repeat(17 << 20)))
                .send(new IntegerValue(1))
                .send(new IntegerValue(1));

        assertThat(probe.at("out")).containsExactly("2");
        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.refusals().getFirst().message()).contains("16");
    }
}
