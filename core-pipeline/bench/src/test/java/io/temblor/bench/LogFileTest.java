package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final Pattern LINE =
            Pattern.compile("\\{\"msg\":\"[\\d.]+ - [\\w-]+ \\[01/Mar/2026:\\d\\d:\\d\\d:\\d\\d \\+0000] "
                    + "\\\\\"[A-Z]+ /[a-z0-9/-]+ HTTP/[\\d.]+\\\\\" \\d{3} \\d+\"}");
    private static final Pattern ERROR = Pattern.compile("\" [45]\\d\\d ");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheProgram() throws Exception {
        CPrograms.named("generate");
    }

    @Test
    void isTheSameForTheSameSeed() throws Exception {
        byte[] first = generate("first", 1);

        assertThat(generate("again", 1)).isEqualTo(first);
        assertThat(generate("other", 2)).isNotEqualTo(first);
    }

    @Test
    void knowsWhatIsInIt() throws Exception {
        LogFile file = LogFile.generate(CPrograms.FOLDER, 1, 7);
        List<String> lines = Files.readAllLines(file.path());

        assertThat(lines)
                .hasSize((int) file.lines())
                .allMatch(line -> LINE.matcher(line).matches());
        assertThat(Files.size(file.path())).isEqualTo(file.bytes()).isBetween(1L << 20, (1L << 20) + 200);
        assertThat(lines.stream().filter(line -> ERROR.matcher(line).find())).hasSize((int) file.errors());
        assertThat(file.errors() / (double) file.lines()).isBetween(0.53, 0.58);
        assertThat(file.bytes() / (double) file.lines()).isBetween(115.0, 118.0);
    }

    @Test
    void isSentSoOftenAsMakesTheSizeThatIsAsked() throws Exception {
        LogFile file = new LogFile(folder, 10, (1 << 20) + 5, 3);

        assertThat(file.repeatsFor(1)).isOne();
        assertThat(file.repeatsFor(500)).isEqualTo(500);
    }

    private byte[] generate(String name, long seed) throws Exception {
        Path file = folder.resolve(name);
        CPrograms.named("generate").run(file, 1, seed);
        return Files.readAllBytes(file);
    }
}
