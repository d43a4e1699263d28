package io.temblor.pipeline.window;

import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import io.temblor.pipeline.select.Selects;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {
    private static final String ALL = "select = \"aggr::win::collect_flattened(event)\", ";

    @Test
    void haveTheLastEvents() {
        OperatorProbe probe = send(probe(ALL + "window { type = sliding, size = 3 }"), "1", "2", "3", "4", "5");

        assertThat(probe.at("out")).containsExactly("[1]", "[1,2]", "[1,2,3]", "[2,3,4]", "[3,4,5]");
        assertThat(probe.operator().needsTicks()).isFalse();
    }

    @Test
    void haveTheEventsOfTheLastTime() {
        OperatorProbe probe = probe(ALL + "window { type = sliding, interval = 10s }");
        send(probe, "1").advance(Duration.ofSeconds(4));
        send(probe, "2").advance(Duration.ofSeconds(6));
        send(probe, "3").advance(Duration.ofSeconds(60));
        send(probe, "4");

        assertThat(probe.at("out")).containsExactly("[1]", "[1,2]", "[2,3]", "[4]");
    }

    @Test
    void haveAResultAfterSoManyEventsOrWhenTheLastOneIsTooOld() {
        OperatorProbe probe = probe(ALL + "window { type = sliding, interval = 10s, every-events = 3 }");
        send(probe, "1", "2", "3", "4");
        assertThat(probe.at("out")).containsExactly("[1,2,3]");
        assertThat(probe.operator().oldestHeld()).isEqualTo(1_004);
        probe.advance(Duration.ofSeconds(9));
        assertThat(probe.at("out")).hasSize(1);
        probe.advance(Duration.ofSeconds(1));

        assertThat(probe.at("out")).containsExactly("[1,2,3]", "[1,2,3,4]");
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void doNotShowOfWhatPartsTheyArePutTogether() {
        OperatorProbe probe = send(
                probe("select = \"aggr::win::collect_nested(event)\", window { type = sliding, size = 3 }"),
                "1",
                "2",
                "3",
                "4",
                "5");

        assertThat(probe.at("out")).endsWith("[2,3,4]", "[3,4,5]");
    }

    @Test
    void sumUpToTheLastBitWhatTheyDidBeforeARestart() {
        RestartKit kit = Selects.kit("""
                select = "[aggr::stats::sum(event), aggr::stats::var(event), aggr::stats::mean(event)]"
                window { type = sliding, size = 7, every-events = 2 }""");
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            kit.send(new FloatValue(random.nextGaussian() * Math.pow(10, random.nextInt(12))));
        }

        assertThat(kit.verify().at("out")).hasSize(20);
    }

    @Test
    void costLittleHoweverManyEventsTheyHave() {
        OperatorProbe probe = probe("select = \"aggr::stats::sum(event)\", window { type = sliding, size = 100000 }");
        for (int i = 0; i < 300_000; i++) {
            probe.send(new IntegerValue(1));
        }

        assertThat(probe.at("out").getLast()).isEqualTo("100000.0");
    }

    @Test
    void leaveNoTraceOfAnEventThatFails() {
        OperatorProbe probe = probe(
                "select = \"[aggr::stats::count(), aggr::stats::sum(event)]\", window { type = sliding, size = 3 }");
        send(probe, "1", "'x'", "2");

        assertThat(probe.at("out")).containsExactly("[1,1.0]", "[2,3.0]");
        assertThat(probe.refusals()).hasSize(1);
    }
}
