package io.temblor.pipeline.window;

import static io.temblor.pipeline.select.Selects.kit;
import static io.temblor.pipeline.select.Selects.probe;
import static io.temblor.pipeline.select.Selects.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import io.temblor.pipeline.select.Selects;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TumblingWindowsTest {
    private static final String ALL = "select = \"aggr::win::collect_flattened(event)\", ";

    private static String[] numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toArray(String[]::new);
    }

    @Test
    void endWithTheEventThatMakesThemFull() {
        OperatorProbe probe = send(probe(ALL + "window { type = tumbling, size = 3 }"), numbers(1, 7));

        assertThat(probe.at("out")).containsExactly("[1,2,3]", "[4,5,6]");
        assertThat(probe.emissions().getFirst().order()).isEqualTo(1_003);
        assertThat(probe.drain().at("out")).endsWith("[7]");
    }

    @Test
    void countWhatIsTooMuchForTheNextOne() {
        OperatorProbe probe = probe(ALL + "window { type = tumbling, size = 10, weight = event }");
        send(probe, "4", "0", "9", "6", "1", "35", "0", "0", "0");

        assertThat(probe.at("out")).containsExactly("[4,0,9]", "[6,1]", "[35]", "[0]", "[0]");
    }

    @Test
    void weighNoMoreThanCanBeCounted() {
        OperatorProbe probe = probe(ALL + "window { type = tumbling, size = 9223372036854775807, weight = event }");
        send(probe, "9223372036854775806", "9223372036854775807");

        assertThat(probe.at("out")).containsExactly("[9223372036854775806,9223372036854775807]");
    }

    @Test
    void beginWithTheFirstEventOfTheirGroup() {
        OperatorProbe probe = probe("""
                select = "[group[0], aggr::stats::count()]", group-by = ["event"]
                window { type = tumbling, interval = 10s }""");
        send(probe, "1").advance(Duration.ofSeconds(4));
        send(probe, "2", "2").advance(Duration.ofSeconds(5));
        assertThat(probe.at("out")).isEmpty();
        assertThat(probe.advance(Duration.ofSeconds(1)).at("out")).containsExactly("[1,1]");
        assertThat(probe.advance(Duration.ofSeconds(4)).at("out")).containsExactly("[1,1]", "[2,2]");
        assertThat(probe.advance(Duration.ofDays(1)).at("out")).hasSize(2);
    }

    @Test
    void areClosedByTheFirstEventThatComesAfterThem() {
        OperatorProbe probe =
                probe(ALL + "window { type = tumbling, interval = 10, time = event }".replace("10", "10ns"));
        send(probe, "100", "109", "105", "110", "3", "119", "120");

        assertThat(probe.at("out")).containsExactly("[100,109,105]", "[110,3,119]");
        assertThat(probe.advance(Duration.ofDays(1)).at("out"))
                .as("ticks close nothing")
                .hasSize(2);
        assertThat(probe.operator().needsTicks()).isFalse();
    }

    @Test
    void endWhenTheirScriptSaysSo() {
        OperatorProbe probe = probe(ALL + """
                window { type = tumbling, script = "match event of case 0 => [true, false] case 9 => true case _ => false end" }
                """);
        send(probe, "1", "2", "0", "3", "9", "0", "4");

        assertThat(probe.at("out")).containsExactly("[1,2]", "[0,3,9]");
        assertThat(probe.drain().at("out")).endsWith("[0,4]");
    }

    @Test
    void endWhenTheirScriptSaysSoAtATick() {
        OperatorProbe probe = new RestartKit(Selects.maker(ALL + """
                window { type = tumbling, state = 0, script = false
                         tick-script = "let state = state + 1; state % 3 == 0" }"""))
                .send(Selects.json("1"), Selects.json("2"))
                .advance(Duration.ofMillis(100))
                .advance(Duration.ofMillis(100))
                .send(Selects.json("3"))
                .advance(Duration.ofMillis(100))
                .advance(Duration.ofMillis(300))
                .send(Selects.json("4"))
                .verify();

        assertThat(probe.at("out")).containsExactly("[1,2,3]", "[4]");
    }

    @Test
    void handWhatTheyHaveCollectedToTheNextLargerOne() {
        String three = """
                select = "[window, aggr::stats::count(), aggr::win::collect_nested(event)]"
                windows = [ { type = tumbling, name = a, size = 2 }, { type = tumbling, name = b, size = 2 },
                            { type = tumbling, name = c, size = 2 } ]""";
        RestartKit kit = kit(three);
        for (String number : numbers(1, 9)) {
            kit.send(Selects.json(number));
        }

        assertThat(kit.verify().at("out"))
                .containsExactly(
                        "[\"a\",2,[1,2]]",
                        "[\"a\",2,[3,4]]",
                        "[\"b\",4,[[1,2],[3,4]]]",
                        "[\"a\",2,[5,6]]",
                        "[\"a\",2,[7,8]]",
                        "[\"b\",4,[[5,6],[7,8]]]",
                        "[\"c\",8,[[[1,2],[3,4]],[[5,6],[7,8]]]]",
                        "[\"a\",1,[9]]",
                        "[\"b\",1,[[9]]]",
                        "[\"c\",1,[[[9]]]]");
    }

    @Test
    void ofTimeWithinTimeEndOneAfterTheOther() {
        OperatorProbe probe = probe("""
                select = "[window, aggr::stats::count()]"
                windows = [ { type = tumbling, name = s, interval = 1s }, { type = tumbling, name = m, interval = 3s } ]""");
        for (int i = 0; i < 7; i++) {
            send(probe, "1").advance(Duration.ofSeconds(1));
        }

        assertThat(probe.at("out").stream().filter(each -> each.contains("m")))
                .containsExactly("[\"m\",3]", "[\"m\",3]");
        assertThat(probe.drain().at("out")).endsWith("[\"m\",1]");
    }

    @Test
    void goOnThoughTheirResultsFail() {
        OperatorProbe probe = probe("""
                select = "[window, aggr::stats::count(), 1 + aggr::win::last(event)]"
                windows = [ { type = tumbling, name = a, size = 2 }, { type = tumbling, name = b, size = 2 } ]""");
        send(probe, "1", "'x'", "1", "2");

        assertThat(probe.at("out")).containsExactly("[\"a\",2,3]", "[\"b\",4,3]");
        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void takeTheEventAfterThemThoughTheirResultFails() {
        OperatorProbe probe = probe("""
                select = "[aggr::stats::count(), 1 + aggr::win::last(event.n)]"
                window { type = tumbling, interval = 10ns, time = event.t }""");
        send(probe, "{'t':0,'n':'x'}", "{'t':20,'n':1}", "{'t':21,'n':2}", "{'t':40,'n':1}");

        assertThat(probe.at("out")).containsExactly("[2,3]");
        assertThat(probe.refusals()).hasSize(1);
    }
}
