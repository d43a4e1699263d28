package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.bench.Measurement.Counted;
import io.temblor.bench.Measurement.Lines;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Measurement run(double rate, Lines lines, OptionalDouble allocated) {
        return new Measurement(rate, rate / 2, rate * 3, lines, allocated);
    }

    private static Measurement run(Lines lines) {
        return run(10, lines, OptionalDouble.empty());
    }

    @Test
    void showsMediansAndTheSumOfAllLines() {
        Lines lines = new Lines(1000, 1000, Counted.RECEIVER);
        List<Measurement> runs = List.of(
                run(30, lines, OptionalDouble.of(0.254)),
                run(10, lines, OptionalDouble.of(0.1)),
                run(20, lines, OptionalDouble.of(9)));

        assertThat(Report.line(Workload.W1, "temblor", runs))
                .isEqualTo(
                        "| W1 tcp → tcp | temblor | 20.0 (10.0–30.0) | 10.0 (5.0–15.0) | 60 | 0.25 | 3,000 / 3,000 |");
    }

    @Test
    void stressesThatLinesAreMissing() {
        List<Measurement> runs =
                List.of(run(new Lines(1000, 1000, Counted.RECEIVER)), run(new Lines(1000, 999, Counted.OTHERS)));

        assertThat(Report.line(Workload.W1, "x", runs)).endsWith("| **1,999 / 2,000** |");
    }

    @Test
    void stressesThatAsManyAreMissingAsCameTwice() {
        List<Measurement> runs =
                List.of(run(new Lines(1000, 999, Counted.RECEIVER)), run(new Lines(1000, 1001, Counted.RECEIVER)));

        assertThat(Report.line(Workload.W1, "x", runs)).endsWith("| **2,000 / 2,000** |");
    }

    @Test
    void saysWhoHasCounted() {
        assertThat(Report.line(Workload.W2, "x", List.of(run(new Lines(1000, 1000, Counted.SUBJECT)))))
                .endsWith("| 1,000 / 1,000 by its own count |");
        assertThat(Report.line(Workload.W2, "x", List.of(run(new Lines(1000, 1000, Counted.NOBODY)))))
                .endsWith("| all 1,000 read |");
    }

    @Test
    void hasAsManyColumnsInTheHeadAsInALine() {
        String line = Report.line(Workload.W2, "x", List.of(run(new Lines(1, 1, Counted.NOBODY))));

        assertThat(Report.head().lines()).allMatch(head -> columns(head) == columns(line));
    }

    private static long columns(String row) {
        return row.chars().filter(c -> c == '|').count();
    }
}
