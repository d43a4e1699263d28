package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final BenchFolder FOLDER = BenchFolder.here();

    @Test
    void leavesTremorOutUnlessItsProgramIsNamed() {
        assertThat(Subjects.usual(Map.of())).containsExactly("temblor", "rsyslog", "syslog-ng");
        assertThat(Subjects.usual(Map.of("TREMOR", "/opt/tremor")))
                .containsExactly("temblor", "rsyslog", "syslog-ng", "tremor", "tremor-1");
    }

    @Test
    void letsThoseTakePartThatHaveAConfiguration() {
        for (Subject subject : Subjects.named(List.of("temblor", "tremor", "tremor-1"), FOLDER)) {
            assertThat(subject.takesPart(FOLDER, Workload.T1)).isTrue();
        }
        for (Subject subject : Subjects.named(List.of("tremor", "tremor-1"), FOLDER)) {
            assertThat(subject.takesPart(FOLDER, Workload.W1)).isFalse();
        }
        for (Subject subject : Subjects.named(List.of("rsyslog", "syslog-ng"), FOLDER)) {
            assertThat(subject.takesPart(FOLDER, Workload.T1)).isFalse();
        }
    }

    @Test
    void knowsNoOthers() {
        assertThatThrownBy(() -> Subjects.named(List.of("tremor-2"), FOLDER))
                .isInstanceOf(BenchException.class)
                .hasMessage("unknown subject `tremor-2`; known are [temblor, rsyslog, syslog-ng, tremor, tremor-1]");
    }
}
