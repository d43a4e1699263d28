package io.temblor.pipeline.window;

import static io.temblor.pipeline.select.Selects.json;
import static io.temblor.pipeline.select.Selects.kit;
import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.operator.OperatorProbe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionWindowsTest {
    private static String timed(String more) {
        return """
                select = "[win::opened_at(), win::closes_at(), aggr::win::collect_nested(event)]"
                window { type = session, time = event, gap = 10ns,\s""" + more + "}";
    }

    @Test
    void endWhenNothingHasComeForLongerThanTheGap() {
        OperatorProbe probe = probe("""
                select = "[group[0], aggr::stats::count()]", group-by = [event], window { type = session, gap = 10s }""");
        send(probe, "1", "2").advance(Duration.ofSeconds(10));
        send(probe, "1").advance(Duration.ofSeconds(10));
        assertThat(probe.at("out")).containsExactly("[2,1]");
        probe.advance(Duration.ofMillis(1));

        assertThat(probe.at("out")).containsExactly("[2,1]", "[1,2]");
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void becomeOneByAnEventBetweenThem() {
        OperatorProbe probe = kit(timed("delay = 100ns"))
                .send(json("100"), json("118"), json("109"), json("140"), json("129"), json("300"))
                .verify();

        assertThat(probe.at("out"))
                .containsExactly("[100,129,[100,109,118]]", "[129,140,[129]]", "[140,151,[140]]", "[300,311,[300]]");
    }

    @Test
    void takeEventsThatComeInAnyOrder() {
        OperatorProbe probe = send(probe(timed("delay = 50ns")), "130", "120", "110", "100", "95", "200");

        assertThat(probe.at("out")).containsExactly("[95,141,[130,120,110,100,95]]");
        assertThat(probe.at("late")).isEmpty();
    }

    @Test
    void takeAnOldEventThatIsNearToWhatTheyHave() {
        OperatorProbe probe = send(probe(timed("")), "100", "110", "120", "99", "85", "140");

        assertThat(probe.at("out")).containsExactly("[99,131,[100,110,120,99]]");
        assertThat(probe.at("late")).containsExactly("85");
    }

    @Test
    void haveAFurtherResultIfALateEventBelongsToThem() {
        OperatorProbe probe = send(probe(timed("lateness = 20ns")), "100", "115", "105", "150", "103");

        assertThat(probe.at("out")).containsExactly("[100,111,[100]]", "[100,126,[100,105,115]]");
        assertThat(probe.at("late")).containsExactly("103");
    }

    @Test
    void holdBackWhatNoResultKnowsOfYet() {
        OperatorProbe probe = probe(timed("lateness = 100ns"));
        send(probe, "100", "115");
        assertThat(probe.operator().oldestHeld()).as("that of 115").isEqualTo(1_002);
        send(probe, "105");
        assertThat(probe.operator().oldestHeld()).as("both are one now").isEqualTo(1_002);
        send(probe, "150");

        assertThat(probe.operator().oldestHeld()).isEqualTo(1_004);
    }
}
