package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What queries do, and what is said of those that are wrong or fail. With `-Dupdate=true` the cases are written
/// instead.
class QueryConformanceTest {
    static List<QueryCase> cases() {
        return QueryCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesWhatTheCaseSays(QueryCase each) throws IOException {
        if (Boolean.getBoolean("update")) {
            each.update();
        }
        assertThat(each.actual()).isEqualTo(each.expected());
        assertThat(each.kind() == QueryCase.Kind.QUERY_ERRORS && each.actual().isEmpty())
                .as("it is not refused")
                .isFalse();
    }
}
