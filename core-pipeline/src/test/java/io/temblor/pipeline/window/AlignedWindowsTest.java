package io.temblor.pipeline.window;

import static io.temblor.pipeline.select.Selects.json;
import static io.temblor.pipeline.select.Selects.kit;
import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.IntegerValue;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlignedWindowsTest {
    private static final String SELECT =
            "select = \"[win::opened_at(), win::closes_at(), " + "aggr::win::collect_nested(event)]\", ";

    /// Events are their own time, in nanoseconds.
    private static String hopping(int size, int every, String more) {
        return SELECT + "window { type = hopping, time = event, interval = " + size + "ns, every = " + every + "ns, "
                + more + "}";
    }

    private static String tumbling(int size, String more) {
        return SELECT + "window { type = tumbling, time = event, aligned = true, interval = " + size + "ns, " + more
                + "}";
    }

    @Test
    void beginAtFullHoursWheneverTheFirstEventComes() {
        OperatorProbe probe = probe("""
                select = "[group[0], win::closes_at() - win::opened_at(), win::closes_at() % 3600000000000, aggr::stats::count()]"
                group-by = ["event"], window { type = tumbling, interval = 1h, aligned = true }""");
        probe.advance(Duration.ofMinutes(40));
        send(probe, "1").advance(Duration.ofMinutes(19));
        send(probe, "2").advance(Duration.ofSeconds(59));
        assertThat(probe.at("out")).isEmpty();
        probe.advance(Duration.ofSeconds(1));

        assertThat(probe.at("out")).containsExactly("[1,3600000000000,0,1]", "[2,3600000000000,0,1]");
    }

    @Test
    void beginLaterByTheirOffset() {
        OperatorProbe probe = send(probe(tumbling(10, "offset = 3ns")), "2", "3", "12", "13");

        assertThat(probe.drain().at("out")).containsExactly("[-7,3,[2]]", "[3,13,[3,12]]", "[13,23,[13]]");
    }

    @Test
    void mayOverlapByNoMultiple() {
        OperatorProbe probe = send(probe(hopping(5, 3, "")), "10", "11", "12", "13", "14", "15", "30");

        assertThat(probe.at("out"))
                .containsExactly("[6,11,[10]]", "[9,14,[10,11,12,13]]", "[12,17,[12,13,14,15]]", "[15,20,[15]]");
    }

    @Test
    void mayLeaveGapsWhoseEventsBelongToNone() {
        OperatorProbe probe = send(probe(hopping(2, 5, "")), "10", "11", "12", "13", "14", "15", "22");

        assertThat(probe.at("out")).containsExactly("[10,12,[10,11]]", "[15,17,[15]]");
        assertThat(probe.at("late")).isEmpty();
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void waitForEventsThatAreDelayed() {
        RestartKit kit = kit(tumbling(10, "delay = 30ns"));
        OperatorProbe probe = kit.send(
                        json("65"), json("45"), json("46"), json("38"), json("79"), json("81"), json("90"))
                .verify();

        assertThat(probe.at("out").subList(0, 2)).containsExactly("[30,40,[38]]", "[40,50,[45,46]]");
        assertThat(probe.at("late")).isEmpty();
    }

    @Test
    void haveAFurtherResultForEventsThatAreLateAndNoneForThoseThatAreTooLate() {
        OperatorProbe probe = send(probe(tumbling(10, "lateness = 10ns")), "5", "12", "7", "25", "8", "19");

        assertThat(probe.at("out")).containsExactly("[0,10,[5]]", "[0,10,[5,7]]", "[10,20,[12]]", "[10,20,[12,19]]");
        assertThat(probe.at("late")).containsExactly("8");
        assertThat(probe.refusals()).isEmpty();
    }

    @Test
    void thatOverlapHaveFurtherResultsForAllThatALateEventBelongsTo() {
        OperatorProbe probe = send(probe(hopping(10, 5, "lateness = 20ns")), "12", "21", "11", "4");

        assertThat(probe.at("out"))
                .containsExactly(
                        "[5,15,[12]]", "[10,20,[12]]", "[5,15,[12,11]]", "[10,20,[12,11]]", "[-5,5,[4]]", "[0,10,[4]]");
        assertThat(probe.at("late")).isEmpty();
    }

    @Test
    void waitForTheSplitThatIsFurthestBehindUntilItIsIdle() {
        OperatorProbe probe = probe(tumbling(10, "idle = 30s"));
        probe.sendFrom("a", new IntegerValue(5)).sendFrom("b", new IntegerValue(3));
        probe.sendFrom("a", new IntegerValue(50)).advance(Duration.ofSeconds(29));
        probe.sendFrom("a", new IntegerValue(51));
        assertThat(probe.at("out")).isEmpty();
        probe.advance(Duration.ofSeconds(1));

        assertThat(probe.at("out")).containsExactly("[0,10,[5,3]]");
        assertThat(probe.sendFrom("b", new IntegerValue(9)).at("late")).containsExactly("9");
    }

    @Test
    void knowAllSplitsAfterARestart() {
        OperatorProbe probe = kit(tumbling(10, ""))
                .act(each -> each.sendFrom("a", new IntegerValue(5)))
                .act(each -> each.sendFrom("b", new IntegerValue(3)))
                .act(each -> each.sendFrom("a", new IntegerValue(50)))
                .act(each -> each.sendFrom("b", new IntegerValue(6)))
                .verify();

        assertThat(probe.at("out")).containsExactly("[0,10,[5,3,6]]", "[50,60,[50]]");
    }

    @Test
    void refuseTimesThatAreNone() {
        OperatorProbe probe =
                send(probe(tumbling(10, "")), "-1", "1.5", "'x'", "null", "9223372036854775807", "5", "10");

        assertThat(probe.at("out")).containsExactly("[0,10,[5]]");
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::message)
                .satisfiesExactly(
                        each -> assertThat(each).endsWith("but is -1"),
                        each -> assertThat(each).endsWith("but is 1.5"),
                        each -> assertThat(each).endsWith("but is a string"),
                        each -> assertThat(each).endsWith("but is null"),
                        each -> assertThat(each).endsWith("which is after the year 2116"));
    }

    @Test
    void thatAreEmptyAreToldAfterTheFirstOneThatIsNot() {
        RestartKit kit = kit(tumbling(10, "emit-empty-windows = true"));
        OperatorProbe probe = kit.send(json("25"), json("52"), json("70")).verify();

        assertThat(probe.at("out"))
                .containsExactly(
                        "[20,30,[25]]", "[30,40,[]]", "[40,50,[]]", "[50,60,[52]]", "[60,70,[]]", "[70,80,[70]]");
    }

    @Test
    void thatAreEmptyAreToldAtTicks() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::count()", window { type = tumbling, interval = 1s, aligned = true, emit-empty-windows = true }""");
        send(probe, "1");
        for (int i = 0; i < 4; i++) {
            probe.advance(Duration.ofSeconds(1));
        }

        assertThat(probe.at("out")).containsExactly("1", "0", "0", "0");
    }

    @Test
    void thatAreEmptyForAYearAreNotAllTold() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::count()", window { type = tumbling, interval = 1s, aligned = true, emit-empty-windows = true }""");
        send(probe, "1").advance(Duration.ofSeconds(1)).advance(Duration.ofDays(365));

        assertThat(probe.at("out")).hasSize(10_002).startsWith("1", "0");
    }

    @Test
    void ofAFarFutureEndAllWindowsBeforeThem() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::count()", window { type = tumbling, interval = 1s, aligned = true, emit-empty-windows = true, time = event }""");
        send(probe, "1800000000000000000", "1800000000100000000", "4600000000000000000", "1800000000200000000");

        assertThat(probe.at("out").getFirst()).isEqualTo("2");
        assertThat(probe.at("out")).hasSizeLessThan(10_003);
        assertThat(probe.at("late")).containsExactly("1800000000200000000");
        assertThat(probe.drain().at("out")).endsWith("0", "1");
    }

    @Test
    void takeEventsOfEarlierIngestionBeforeTheFirstTick() {
        OperatorProbe probe = probe("""
                select = "aggr::stats::count()", window { type = hopping, interval = 10s, every = 5s }""");
        probe.clock().setEpochNanos(1_800_000_007_000_000_000L);
        send(probe, "1");
        probe.clock().setEpochNanos(1_800_000_003_000_000_000L);
        send(probe, "2").advance(Duration.ofSeconds(60));

        assertThat(probe.at("out")).containsExactly("1", "2", "1");
    }
}
