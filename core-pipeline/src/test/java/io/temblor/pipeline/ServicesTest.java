package io.temblor.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What this module provides, once for the module path and once for the class path.
class ServicesTest {
    private static final Pattern PROVIDES = Pattern.compile("provides\\s+([\\w.]+)\\s+with\\s+([^;]+);");
    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services");

    @Test
    void areTheSameOnBothPaths() throws IOException {
        List<MatchResult> provided = PROVIDES.matcher(Files.readString(Path.of("src/main/java/module-info.java")))
                .results()
                .toList();

        assertThat(provided).isNotEmpty();
        for (MatchResult service : provided) {
            List<String> onModulePath = Arrays.stream(service.group(2).split(","))
                    .map(String::strip)
                    .toList();
            assertThat(Files.readAllLines(SERVICES.resolve(service.group(1))))
                    .as(service.group(1))
                    .containsExactlyElementsOf(onModulePath);
        }
    }
}
