package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TremorSubjectTest {
    private static final Map<String, String> NAMED = Map.of("TREMOR", "/nowhere/tremor");

    private final TremorSubject subject = TremorSubject.allWorkers(NAMED);

    @TempDir
    private Path folder;

    @Test
    void countsNeitherTheEndOfTheStreamNorWhatItCouldNotEncode() {
        String printed = "{\"mean\":43976.2,\"count\":501,\"bytes\":314575}";
        String complaint = "ERROR [Sink::main/lines] failed to encode\n";

        assertThat(subject.linesSaid(printed)).hasValue(500);
        assertThat(subject.linesSaid(complaint + complaint + printed)).hasValue(498);
        assertThat(subject.linesSaid("Error: no such file")).isEmpty();
    }

    @Test
    void putsValuesInThePlaceOfVariables() throws Exception {
        Path configuration = subject.configuration(BenchFolder.here(), Workload.T1);
        Map<String, String> variables = Map.of("BENCH_LINES", "/data/lines.json", "BENCH_REPEATS", "4711");

        Path filled = subject.filledIn(configuration, variables, folder);

        assertThat(filled).hasParent(folder).hasFileName("t1.troy");
        assertThat(Files.readString(filled))
                .contains("\"path\": \"/data/lines.json\"", "\"iters\": 4711")
                .doesNotContain("${");
    }

    @Test
    void saysThatItsProgramHasToBeNamed() {
        assertThatThrownBy(TremorSubject.oneWorker(Map.of())::prepare)
                .isInstanceOf(BenchException.class)
                .hasMessage("tremor-1 is measured only where the variable TREMOR names its program; set it, and"
                        + " TREMOR_PATH to its standard library, or leave it out of --subjects");
    }

    @Test
    void saysThatWhatIsNamedDoesNotStart() {
        assertThatThrownBy(subject::prepare)
                .isInstanceOf(BenchException.class)
                .hasMessage("the variable TREMOR has to name the program tremor, but `/nowhere/tremor --version`"
                        + " says nothing");
    }
}
