package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.temblor.config.InvalidConfigException;
import io.temblor.config.Problem;
import io.temblor.pipeline.Temblor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// All mistakes of a configuration are reported at once, each with its line, its path, and what would be right.
class MistakesTest {
    private static final Path CONF = Path.of("src/test/resources/mistakes.conf");
    private static final Path TEXT = Path.of("src/test/resources/mistakes.txt");

    @Test
    void areAllReportedAtOnceWithTheirLines() throws Exception {
        Temblor.Setup setup = Temblor.configure().file(CONF);
        InvalidConfigException invalid = catchThrowableOfType(InvalidConfigException.class, setup::start);
        StringBuilder found = new StringBuilder();
        for (Problem problem : invalid.problems()) {
            found.append(problem.toString().replace(CONF.getParent() + "/", "")).append('\n');
        }
        if (Boolean.getBoolean("update")) {
            Files.writeString(TEXT, found);
        }
        assertThat(found).hasToString(Files.readString(TEXT));
    }
}
