package io.temblor.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Runs on a class path of just what an embedding program depends on.
class MainTest {

    @Test
    void printsWhatTheReadmeShows() throws Exception {
        String page = Files.readString(Path.of("README.md"));
        String console = page.substring(page.indexOf("```console\n$ java "));
        int output = console.indexOf('\n', console.indexOf("$ java ")) + 1;
        assertThat(printed()).isEqualTo(console.substring(output, console.indexOf("```", output)));
    }

    private static String printed() throws InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
