package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadOptionsTest {
    @Test
    void measuresEverythingUnlessTold() {
        WorkloadOptions options = WorkloadOptions.parse(List.of());

        assertThat(options.workloads()).containsExactly(Workload.values());
        assertThat(options.subjects()).startsWith("temblor", "rsyslog", "syslog-ng");
    }

    @Test
    void takesWorkloadsAndSubjects() {
        WorkloadOptions options = WorkloadOptions.parse(List.of("--only", "w6,W1", "--subjects", "temblor"));

        assertThat(options.workloads()).containsExactly(Workload.W6, Workload.W1);
        assertThat(options.subjects()).containsExactly("temblor");
    }

    @Test
    void makesNoMoreDataThanAreSent() {
        assertThat(WorkloadOptions.parse(List.of("--mib", "7")).dataMebibytes()).isEqualTo(7);
        assertThat(WorkloadOptions.parse(List.of("--mib", "700")).dataMebibytes())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--runs 0    | --runs takes a whole number, at least 1, but was given `0`",
                "--mib ten   | --mib takes a whole number, at least 1, but was given `ten`",
                "--only W9   | unknown workload `W9`; known are [W1, W2, W5, W6, T1, T2]",
                "--fast 1    | unknown option `--fast`; --help shows all",
                "--runs      | `--runs` is no option, or lacks its value; --help shows all"
            })
    void saysWhatItDoesNotUnderstand(String line, String message) {
        assertThatThrownBy(() -> WorkloadOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(BenchException.class)
                .hasMessage(message);
    }
}
