package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedLinesTest {
    @TempDir
    private Path parent;

    private BenchFolder folder;

    @BeforeEach
    void liesBesideTheData() {
        assumeTrue(System.getProperty("bench.data") == null, "the data are elsewhere");
        folder = new BenchFolder(parent.resolve("project/core-pipeline/bench"));
    }

    @Test
    void areUnpackedAndCounted() throws Exception {
        pack("{\"a\":1}\n{\"a\":22}\n");

        LogFile file = PublishedLines.unpack(folder);

        assertThat(file.lines()).isEqualTo(2);
        assertThat(file.bytes()).isEqualTo(17).isEqualTo(Files.size(file.path()));
        assertThat(file.path()).hasContent("{\"a\":1}\n{\"a\":22}\n");
    }

    @Test
    void saysThatTheyAreMissing() {
        assertRefused("its lines, the file data.json.xz of Tremor's benchmarks, are missing; expected "
                + PublishedLines.packed(folder));
    }

    @Test
    void saysThatTheyAreNotPacked() throws Exception {
        needsXz();
        Files.createDirectories(PublishedLines.packed(folder).getParent());
        Files.writeString(PublishedLines.packed(folder), "{}\n");

        assertRefused("xz cannot unpack " + PublishedLines.packed(folder));
    }

    @Test
    void refusesALastLineThatWouldRunIntoTheFirst() throws Exception {
        pack("{\"a\":1}\n{\"a\":22}");

        assertRefused(PublishedLines.packed(folder) + " has to hold lines, each with a line feed at its end");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> PublishedLines.unpack(folder))
                .isInstanceOf(BenchException.class)
                .hasMessage(message);
    }

    private void pack(String text) throws Exception {
        needsXz();
        Path packed = PublishedLines.packed(folder);
        Files.createDirectories(packed.getParent());
        Path plain = Files.writeString(packed.resolveSibling("data.json"), text);
        assertThat(new ProcessBuilder("xz", plain.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void needsXz() {
        assumeTrue(!Commands.firstLine(List.of("xz", "--version"), Map.of()).isEmpty(), "there is no xz");
    }
}
