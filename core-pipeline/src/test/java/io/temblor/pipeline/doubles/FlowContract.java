package io.temblor.pipeline.doubles;

import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.CRASH;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.DELIVER;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.LOSE;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.PENDING;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.REJECT;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.RETRY;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.RETRY_AND_THE_REST;
import static io.temblor.pipeline.doubles.ScriptedSink.Verdict.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.pipeline.metrics.Ledger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a flow does, whatever executes it.
public abstract class FlowContract {
    protected static final String FLOW = """
            reconnect-defaults { initial-delay = 1ms, max-delay = 2ms }
            flow.main {
              connectors {
                in   { type = scripted, preprocessors = [separate], codec = json }
                out  { type = out, codec = json }
                dead { type = dead }
              }
              pipelines.work.steps = [%s]
              links = [ "in -> work -> out", "in/err -> dead", "work/err -> dead", "out/err -> dead" ]
            }
            """;

    protected final ScriptedSource in = new ScriptedSource();
    protected final ScriptedSink out = new ScriptedSink("out");
    protected final ScriptedSink dead = new ScriptedSink("dead");

    /// Runs a flow until its source has ended and everything has drained.
    protected abstract Ledger run(String hocon, List<Connector<?>> connectors) throws InterruptedException;

    protected final Ledger run(String steps) throws InterruptedException {
        return run(FLOW.formatted(steps), List.of(in, out, dead));
    }

    private static Ledger ledger(long in, long produced, long delivered, long deadLettered, long filtered) {
        return new Ledger(in, produced, delivered, deadLettered, 0, filtered, 0);
    }

    @Test
    void deliversEveryEventInOrder() throws InterruptedException {
        IntStream.range(0, 5000).forEach(i -> in.lines(Integer.toString(i)));
        in.end();
        Ledger ledger = run("passthrough");
        assertThat(out.values())
                .isEqualTo(IntStream.range(0, 5000).mapToObj(Integer::toString).toList());
        assertThat(ledger).isEqualTo(ledger(5000, 0, 5000, 0, 0));
    }

    @Test
    void commitsThePositionBehindTheLastEvent() throws InterruptedException {
        in.lines("1", "22").text("333").text("3\n").end();
        run("passthrough");
        assertThat(in.committed()).isSorted().last().isEqualTo(10L);
    }

    @Test
    void deliversALastLineWithoutASeparatorAndCommitsBehindIt() throws InterruptedException {
        in.text("1\n23").end();
        run("passthrough");
        assertThat(out.values()).containsExactly("1", "23");
        assertThat(in.committed()).last().isEqualTo(4L);
    }

    @Test
    void sendsWhatCannotBeDecodedToErrWithItsBytesAndGoesOn() throws InterruptedException {
        in.lines("1", "{oops", "2").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).containsExactly("1", "2");
        assertThat(dead.values())
                .singleElement()
                .asString()
                .contains(
                        "\"code\":\"invalid-json\"",
                        "\"stage\":\"in\"",
                        "\"payload\":\"{oops\"",
                        "\"connector\":\"in\"");
        assertThat(ledger).isEqualTo(ledger(3, 0, 2, 1, 0));
    }

    @Test
    void countsWhatAFilterTakesOut() throws InterruptedException {
        in.lines("1", "2", "3").end();
        Ledger ledger = run("{ type = filter, where { at-least = 2 } }");
        assertThat(out.values()).containsExactly("2", "3");
        assertThat(ledger).isEqualTo(ledger(3, 0, 2, 0, 1));
    }

    @Test
    void givesOutAHeldBatchWhenItDrains() throws InterruptedException {
        in.lines("1", "2", "3").end();
        Ledger ledger = run("{ type = batch, count = 2 }");
        assertThat(out.values()).containsExactly("[1,2]", "[3]");
        assertThat(ledger).isEqualTo(ledger(3, 1, 2, 0, 2));
        assertThat(in.committed()).last().isEqualTo(6L);
    }

    @Test
    void writesAgainWhatTheSinkDoesNotTakeAndKeepsTheOrder() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        out.judge(_ -> calls.incrementAndGet() % 3 == 0 ? RETRY : DELIVER);
        in.lines("1", "2", "3", "4", "5", "6", "7").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(ledger).isEqualTo(ledger(7, 0, 7, 0, 0));
    }

    @Test
    void doesNotTakeARetryForDeliveredWhenTheRestIsReportedAsOne() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        out.judge(_ -> calls.incrementAndGet() == 2 ? RETRY_AND_THE_REST : DELIVER);
        in.lines("1", "2", "3").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).contains("1", "2", "3");
        assertThat(ledger).isEqualTo(ledger(3, 0, 3, 0, 0));
    }

    @Test
    void opensALostSinkAgainAndLosesNothing() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        out.judge(_ -> calls.incrementAndGet() % 4 == 0 ? LOSE : DELIVER);
        in.lines("1", "2", "3", "4", "5", "6", "7").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(out.opens()).isGreaterThan(1);
        assertThat(ledger).isEqualTo(ledger(7, 0, 7, 0, 0));
    }

    @Test
    void waitsForASinkThatRefusesToOpen() throws InterruptedException {
        out.refuse(3);
        in.lines("1", "2").end();
        run("passthrough");
        assertThat(out.values()).containsExactly("1", "2");
        assertThat(out.opens()).isEqualTo(4);
    }

    @Test
    void sendsRejectedEventsToTheDeadLettersWithTheirBytes() throws InterruptedException {
        out.judge(event -> event.value().toString().equals("2") ? REJECT : DELIVER);
        in.lines("1", "2", "3").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).containsExactly("1", "3");
        assertThat(dead.values())
                .singleElement()
                .asString()
                .contains("\"code\":\"unwanted\"", "\"stage\":\"out\"", "\"payload\":\"2\"", "\"value\":2");
        assertThat(ledger).isEqualTo(ledger(3, 0, 2, 1, 0));
    }

    @Test
    void rejectsWhatASinkWithADefectWasGiven() throws InterruptedException {
        out.judge(event -> event.value().toString().equals("2") ? CRASH : DELIVER);
        in.lines("1", "2").end();
        Ledger ledger = run("passthrough");
        assertThat(dead.values()).singleElement().asString().contains("\"code\":\"sink-failed\"");
        assertThat(ledger).isEqualTo(ledger(2, 0, 1, 1, 0));
    }

    @Test
    void rejectsWhatASinkReportsNoOutcomeFor() throws InterruptedException {
        out.judge(event -> event.value().toString().equals("1") ? SILENT : DELIVER);
        in.lines("1", "2").end();
        Ledger ledger = run("passthrough");
        assertThat(dead.values()).singleElement().asString().contains("\"code\":\"no-outcome\"");
        assertThat(ledger).isEqualTo(ledger(2, 0, 1, 1, 0));
    }

    @Test
    void settlesPendingEventsWhenTheSinkSaysSo() throws InterruptedException {
        out.judge(event -> Integer.parseInt(event.value().toString()) % 2 == 0 ? PENDING : DELIVER);
        in.lines("1", "2", "3", "4", "5").end();
        Ledger ledger = run("passthrough");
        assertThat(out.values()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(ledger).isEqualTo(ledger(5, 0, 5, 0, 0));
        assertThat(in.committed()).last().isEqualTo(10L);
    }

    @Test
    void opensALostSourceAgainBehindTheLastEvent() throws InterruptedException {
        in.lines("1")
                .text("2")
                .act(new ScriptedSource.Act.Lose("gone"))
                .text("2\n")
                .end();
        run("passthrough");
        assertThat(in.opened()).hasSize(2);
        assertThat(in.opened().get(1).get("script").offset()).isEqualTo(2);
        assertThat(in.attempts()).containsExactly(1, 1);
    }

    @Test
    void copiesAnEventToSeveralTargetsAndBalances() throws InterruptedException {
        in.lines("1", "2").end();
        Ledger ledger = run(
                FLOW.formatted("passthrough").replace("\"in -> work -> out\"", "\"in -> work -> out\", \"in -> dead\""),
                List.of(in, out, dead));
        assertThat(out.values()).containsExactly("1", "2");
        assertThat(dead.values()).containsExactly("1", "2");
        assertThat(ledger).isEqualTo(ledger(2, 2, 4, 0, 0));
    }

    private static final String CONNECTORS = """
            flow.main.connectors {
              in   { type = scripted, preprocessors = [separate], codec = json }
              out  { type = out, codec = json }
              dead { type = dead, codec = json }
            }
            """;
    private static final String SORT = """
            flow.main.pipelines.sort {
              outputs = [out, big]
              nodes {
                split { type = route, routes { big = "event >= 10", odd = "event % 2 == 1" } }
                same  { type = passthrough }
              }
              links = ["in -> split -> out", "split/big -> same -> out", "split/big -> big", "split/odd -> out"]
            }
            """;
    private static final String PAIR = """
            flow.main.pipelines.pair {
              inputs = [left, right]
              nodes {
                l { type = script, script = \"""{"l": event}\""" }
                r { type = script, script = \"""{"r": event}\""" }
                some { type = filter, where = \"""event != {"r": 2}\""" }
              }
              links = ["left -> l -> some", "right -> r -> some", "some -> out", "r -> out"]
            }
            """;

    @Test
    void takesTheWaysOfAGraphInTheOrderOfItsLinks() throws InterruptedException {
        in.lines("1", "2", "10", "11", "\"x\"").end();
        Ledger ledger = run(
                CONNECTORS + SORT + "flow.main.links = [\"in -> sort -> out\", \"sort/big -> dead\"]",
                List.of(in, out, dead));

        assertThat(out.values()).containsExactly("1", "2", "10", "11");
        assertThat(dead.values()).containsExactly("10", "11");
        assertThat(ledger).isEqualTo(new Ledger(5, 2, 6, 0, 1, 0, 0));
    }

    @Test
    void countsEachFurtherTargetOfAnInputAndAnOutput() throws InterruptedException {
        in.lines("1", "2", "10").end();
        Ledger ledger = run(CONNECTORS + SORT + PAIR + """
                flow.main.links = ["in -> sort -> pair/left", "in -> pair/right", "sort/big -> dead"
                                   "pair -> out", "pair -> dead"]
                """, List.of(in, out, dead));

        assertThat(out.values())
                .containsExactly(
                        "{\"l\":1}",
                        "{\"r\":1}",
                        "{\"r\":1}",
                        "{\"l\":2}",
                        "{\"r\":2}",
                        "{\"l\":10}",
                        "{\"r\":10}",
                        "{\"r\":10}");
        assertThat(dead.values()).hasSize(9).contains("10", "{\"l\":10}");
        // Each comes twice out of `in` and twice out of `r`; 10 twice out of `split`; what leaves `pair` has two ways.
        assertThat(ledger).isEqualTo(new Ledger(3, 3 + 3 + 1 + 8, 17, 0, 0, 1, 0));
    }

    @Test
    void countsFailedEventsAsDroppedWhereErrIsNotLinked() throws InterruptedException {
        in.lines("1", "oops").end();
        Ledger ledger = run("""
                flow.main {
                  connectors { in { type = scripted, preprocessors = [separate], codec = json }, out { type = out } }
                  links = ["in -> out"]
                }
                """, List.of(in, out));
        assertThat(ledger).isEqualTo(new Ledger(2, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void flushesAndClosesItsConnectorsAtTheEnd() throws InterruptedException {
        in.lines("1").end();
        run("passthrough");
        assertThat(out.flushes()).isPositive();
        assertThat(out.isOpen()).isFalse();
        assertThat(in.isOpen()).isFalse();
    }
}
