package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearMissTest {
    private static final List<String> KNOWN = List.of("path", "mode", "max-batch-size", "preprocessors");

    @ParameterizedTest
    @CsvSource({
        "pth, path",
        "paht, path",
        "Path, path",
        "modes, mode",
        "max-batch-sise, max-batch-size",
        "maxBatchSize, max-batch-size",
        "preprocesors, preprocessors",
        "pre-processor, preprocessors"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NearMiss.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "''", "interval", "y-path-to-somewhere"})
    void isSilentAboutWhatIsFar(String written) {
        assertThat(NearMiss.of(written, KNOWN)).isEmpty();
    }

    @Test
    void takesTheNearestOfSeveral() {
        assertThat(NearMiss.of("hosts", List.of("host", "posts", "hosts2"))).contains("host");
        assertThat(NearMiss.of("form", List.of("for", "from"))).contains("for");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "abc, ca, 3", "kitten, sitting, 3", "SAME, same, 0"})
    void countsSlips(String left, String right, int slips) {
        assertThat(NearMiss.distance(left, right)).isEqualTo(slips);
        assertThat(NearMiss.distance(right, left)).isEqualTo(slips);
    }

    @Test
    void doesNotComputeWithTextsOfAbsurdLength() {
        assertThat(NearMiss.of("x".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @Test
    void hintsAtTheNearestOrAtAll() {
        assertThat(NearMiss.hint("pth", KNOWN)).isEqualTo("did you mean path?");
        assertThat(NearMiss.hint("colour", List.of("b", "a"))).isEqualTo("known are [b, a]");
        assertThat(NearMiss.hint("colour", List.of())).isEqualTo("none are known here");
    }
}
