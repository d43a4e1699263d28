package io.temblor.pipeline.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What scripts do, and what is said of those that are wrong or fail. With `-Dupdate=true` the cases are written
/// instead.
class ConformanceTest {
    static List<ConformanceCase> cases() {
        return ConformanceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesWhatTheCaseSays(ConformanceCase each) throws IOException {
        if (Boolean.getBoolean("update")) {
            each.update();
        }
        assertThat(each.actual()).isNotEmpty().isEqualTo(each.expected());
    }
}
