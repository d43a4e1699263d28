package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// With `-Dupdate=true` the cases are written instead.
class SyntaxConformanceTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsOrRefuses(GoldenCase each) throws IOException {
        if (Boolean.getBoolean("update")) {
            each.update();
        }
        assertThat(each.actual()).isEqualTo(each.expected());
    }
}
