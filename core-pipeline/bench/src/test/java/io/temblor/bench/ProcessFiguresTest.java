package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessFiguresTest {
    @Test
    void addsUserAndSystemTimeWhateverTheProgramIsCalled() {
        String stat = "4711 (a (b) c 7) S 1 4711 4711 0 -1 4194560 2113 99 0 0 250 31 5 6 20 0 17 0 9217 1 2 3\n";

        assertThat(ProcessFigures.cpuNanos(stat)).isEqualTo(2_810_000_000L);
    }

    @Test
    void readsThePeakInMebibytes() {
        String status = "Name:\tjava\nVmPeak:\t 9000000 kB\nVmHWM:\t  167936 kB\nVmRSS:\t  100000 kB\n";

        assertThat(ProcessFigures.peakMebibytes(status)).isEqualTo(164);
    }

    @Test
    void countsWhatWasReadFromWhereverItCame() {
        String io = "rchar: 63015\nwchar: 7\nsyscr: 12\nsyscw: 1\nread_bytes: 4096\nwrite_bytes: 0\n";

        assertThat(ProcessFigures.readBytes(io)).isEqualTo(63_015);
    }

    @Test
    void findsItsOwnProcess() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "the figures are those of Linux");
        long pid = ProcessHandle.current().pid();

        assertThat(ProcessFigures.cpuNanos(pid)).isPositive();
        assertThat(ProcessFigures.readBytes(pid)).isPositive();
        assertThat(ProcessFigures.threadNanos(pid, "no-such-thread")).isZero();
        assertThat(ProcessFigures.peakMebibytes(pid)).isBetween(1.0, 100_000.0);
    }

    @Test
    void addsUpTheThreadsWhoseNamesBeginSo() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/task")), "the figures are those of Linux");
        long pid = ProcessHandle.current().pid();

        assertThat(ProcessFigures.threadNanos(pid, ""))
                .isGreaterThanOrEqualTo(ProcessFigures.threadNanos(pid, "java"))
                .isPositive();
    }
}
