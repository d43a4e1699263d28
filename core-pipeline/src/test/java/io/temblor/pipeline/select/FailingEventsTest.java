package io.temblor.pipeline.select;

import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.operator.OperatorProbe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An event that a select fails on costs itself, and nothing else.
class FailingEventsTest {
    private static final String THREE = "window { type = tumbling, size = 3 }";

    private static void assertFailed(OperatorProbe probe, String... messages) {
        assertThat(probe.refusals()).hasSize(messages.length);
        for (int i = 0; i < messages.length; i++) {
            assertThat(probe.refusals().get(i).message()).contains(messages[i]);
        }
    }

    @Test
    void isNotCountedByTheFirstAggregateIfTheSecondRefusesIt() {
        OperatorProbe probe = probe(
                "select = \"[aggr::stats::count(), aggr::stats::sum(event.a), aggr::stats::max(event.b)]\", " + THREE);
        send(probe, "{'a':1,'b':1}", "{'a':2,'b':'x'}", "{'a':2,'b':2}", "{'a':'x','b':2}", "{'a':4,'b':4}");

        assertThat(probe.at("out")).containsExactly("[3,7.0,4.0]");
        assertFailed(probe, "`aggr::stats::max`", "`aggr::stats::sum`");
    }

    @Test
    void isNotCountedIfAValueIsTooLargeForWhatComparesIt() {
        OperatorProbe probe = probe("select = \"[aggr::stats::count(), aggr::stats::top_k(event.a, 2)]\", " + THREE);
        send(probe, "{'a':1}", "{'a':'" + "x".repeat(1 << 14) + "'}", "{'a':2}", "{'a':1}");

        assertFailed(probe, "too large");
        assertThat(probe.at("out")).hasSize(1);
        assertThat(probe.at("out").getFirst()).startsWith("[3,");
    }

    @Test
    void doesNotMakeAWindowOfSoManyEventsFuller() {
        OperatorProbe probe = probe("select = \"aggr::win::collect_flattened(event.a + 1)\", " + THREE);
        send(probe, "{'a':1}", "{}", "{'a':'x'}", "{'a':2}", "{'a':3}");

        assertThat(probe.at("out")).containsExactly("[2,3,4]");
        assertFailed(probe, "there is no field `a`", "");
    }

    @Test
    void doesNotMakeAWindowByWeightFuller() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::sum(event.a)"
                window { type = tumbling, size = 10, weight = event.w }""");
        send(probe, "{'a':1,'w':4}", "{'a':'x','w':5}", "{'a':1,'w':-1}", "{'a':1,'w':0.5}", "{'a':2,'w':5}");
        assertThat(probe.at("out")).isEmpty();
        send(probe, "{'a':4,'w':1}");

        assertThat(probe.at("out")).containsExactly("7.0");
        assertFailed(
                probe,
                "must be a number",
                "the weight of an event must be an integer from 0 on, but is -1",
                "the weight of an event must be an integer from 0 on, but is 0.5");
    }

    @Test
    void doesNotBeginAWindow() {
        OperatorProbe probe = probe("select = \"aggr::stats::sum(event)\", window { type = tumbling, interval = 10s }");
        send(probe, "'x'").advance(Duration.ofSeconds(9));
        send(probe, "1").advance(Duration.ofSeconds(9));
        assertThat(probe.at("out")).isEmpty();

        assertThat(probe.advance(Duration.ofSeconds(1)).at("out")).containsExactly("1.0");
    }

    @Test
    void leavesTheStateOfAWindowsScriptAsItWas() {
        OperatorProbe probe = probe("""
                select = "aggr::win::collect_flattened(event.a / 1)"
                window { type = tumbling, state = 0, script = "let state = state + 1; state >= 3" }""");
        send(probe, "{'a':1}", "{'a':'x'}", "{'a':2}", "{'a':3}");

        assertThat(probe.at("out")).containsExactly("[1.0,2.0,3.0]");
    }

    @Test
    void leavesNoStateIfTheScriptOfAWindowYieldsNonsense() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::count()"
                window { type = tumbling, state = 0, script = "let state = state + 1; match event of case 0 => 0 case _ => state >= 2 end" }""");
        send(probe, "1", "0", "1");

        assertThat(probe.at("out")).containsExactly("2");
        assertFailed(
                probe, "the script of a window must yield a bool, or an array of two, [emit, include], but yields");
    }

    @Test
    void isFailedOnceThoughItBelongsToManyGroups() {
        OperatorProbe probe = probe("""
                select = "[group[0], aggr::stats::sum(event.n)]"
                group-by = ["each(event.tags)"], max-groups = 2,\s""" + "window { type = tumbling, size = 2 }");
        send(probe, "{'n':'x','tags':['a','b','c']}", "{'n':1,'tags':['a','b']}", "{'n':2,'tags':['c','d']}");
        assertThat(probe.refusals()).hasSize(2);
        send(probe, "{'n':3,'tags':['a','b']}");

        assertThat(probe.at("out")).containsExactly("[\"a\",4.0]", "[\"b\",4.0]");
        assertFailed(
                probe,
                "must be a number",
                "a further group would begin with this event, but there can be at most 2 at a time; max_groups allows for more");
    }

    @Test
    void cannotBelongToMillionsOfGroups() {
        String thousand = "[" + "1,".repeat(999) + "1]";
        OperatorProbe probe = probe("select = group, group-by = [\"each(event)\", \"each(event)\", \"each(event)\"]");
        send(probe, thousand);

        assertThat(probe.emissions()).isEmpty();
        assertFailed(probe, "an event can be part of at most 10000 groups");
    }

    @Test
    void emitsNothingIfTheResultOfASecondGroupFails() {
        OperatorProbe probe = probe("select = \"10 / group[0]\", group-by = [\"each(event)\"]");
        send(probe, "[5, 0]", "[5, 2]");

        assertThat(probe.at("out")).containsExactly("2.0", "5.0");
        assertThat(probe.refusals()).hasSize(1);
    }
}
