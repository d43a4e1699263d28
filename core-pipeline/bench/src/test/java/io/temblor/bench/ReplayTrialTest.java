package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTrialTest {
    /// Uses about a tenth of a second of CPU time at the least, so that the figures are not those of nothing.
    private static final String WORK = "i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void needsFiguresOfProcesses() {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "the figures are those of Linux");
    }

    @Test
    void countsWhatTheSubjectSays() throws Exception {
        Measurement measurement = measure(WORK + "echo '{\"count\":2097153}'");

        assertThat(measurement.lines())
                .isEqualTo(new Measurement.Lines(2_097_152, 2_097_152, Measurement.Counted.SUBJECT));
        assertThat(measurement.cpuRate()).isBetween(0.1, 1000.0);
        assertThat(measurement.wallRate()).isBetween(0.01, 1000.0);
        assertThat(measurement.peakMebibytes()).isPositive();
    }

    @Test
    void noticesThatLinesAreMissing() throws Exception {
        assertThat(measure(WORK + "echo '{\"count\":2097152}'").lines().areComplete())
                .isFalse();
    }

    @Test
    void refusesWhatEndsWithoutACount() {
        assertThatThrownBy(() -> measure("echo nothing to say"))
                .isInstanceOf(BenchException.class)
                .hasMessage("tremor has ended without saying how many lines it was; it said:\nnothing to say\n");
    }

    @Test
    void refusesWhatFails() {
        assertThatThrownBy(() -> measure("echo no such connector; exit 3"))
                .isInstanceOf(BenchException.class)
                .hasMessage("the subject has ended with exit code 3; it said:\nno such connector\n");
    }

    /// Has a shell script in the place of the program say what became of 2 MiB in lines of one byte.
    private Measurement measure(String script) throws Exception {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Path configuration = Files.writeString(folder.resolve("flow.troy"), "${BENCH_LINES}");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        LogFile file = new LogFile(folder.resolve("lines"), 1 << 20, 1 << 20, 0);
        return new ReplayTrial(TremorSubject.allWorkers(Map.of("TREMOR", program.toString())), file)
                .run(configuration, scratch, WorkloadOptions.parse(List.of("--mib", "2")));
    }
}
