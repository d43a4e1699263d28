package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {
    private static final Source SOURCE = new Source("s", "match event of\n  case 1 => 2\nend");

    private static int shownLine(int start, int end) {
        return Diagnostic.error(ErrorCode.NO_DEFAULT, new Span(SOURCE, start, end), "something")
                .shownLine();
    }

    @Test
    void showsTheLineOfAStretch() {
        assertThat(shownLine(0, 5)).isEqualTo(1);
        assertThat(shownLine(17, 21)).isEqualTo(2);
    }

    @Test
    void showsTheLastLineOfAStretchOfSeveral() {
        assertThat(shownLine(0, SOURCE.text().length())).isEqualTo(3);
        assertThat(shownLine(0, 15)).isEqualTo(1);
    }
}
