package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users are told about native connectors. Skipped where they could not be compiled.
final class NativeTest {
    private static final Path BUNDLE = Path.of("../../connectors-native/target/native/io/temblor/native");

    @TempDir
    private Path folder;

    @BeforeEach
    void areThere() {
        assumeTrue(Outcome.of("connectors").out().contains("sysstat"), "there is no C compiler");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("flow.conf"), text);
    }

    private static Path library(String name) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLE)) {
            return files.filter(each -> each.getFileName().toString().startsWith(name + "."))
                    .filter(each -> !each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void checksSettingsOfASchemaWithTheirPlaces() throws IOException {
        Path file = file("""
                flow.a {
                  connectors {
                    in  { type = sysstat, intervall = 5s, interval = 5, collect = [cpu, disc], codec = json }
                    out { type = stdio, codec = json }
                  }
                  links = ["in -> out"]
                }
                """);
        String at = file + ":3: flow.a.connectors.in.";
        assertThat(Outcome.of("check", file.toString()).err().lines())
                .containsExactlyInAnyOrder(
                        at + "intervall: unknown setting; did you mean interval?",
                        at + "interval: has no unit; write 5s for seconds or 5ms for milliseconds",
                        at
                                + "collect[1]: found \"disc\"; possible are cpu, cores, memory, network, disk, load, uptime;"
                                + " did you mean disk?",
                        at + "codec: not for a sysstat, which moves values and not bytes; remove it",
                        "4 problems; nothing was started");
    }

    @Test
    void tellsOfSettingsThatOnlyTheConnectorCanJudge() throws IOException {
        Path file = file("""
                flow.a {
                  connectors {
                    in  { type = metronome, interval = 1s }
                    out { type = file, backend = native, path = x, mode = read, codec = json }
                  }
                  links = ["in -> out"]
                }
                """);
        assertThat(Outcome.of("check", file.toString()).err()).startsWith(file + ":4: flow.a.connectors.out.mode: ");
    }

    @Test
    void saysWhichBackendsThereAre() throws IOException {
        Path file = file("""
                flow.a {
                  connectors {
                    in  { type = metronome, backend = native, interval = 1s }
                    out { type = stdio, backend = rust, codec = json }
                  }
                  links = ["in -> out"]
                }
                """);
        assertThat(Outcome.of("check", file.toString()).err())
                .contains(":3: flow.a.connectors.in.backend: there is no native `metronome`, only a java one")
                .contains(":4: flow.a.connectors.out.backend: found \"rust\"; possible are java, native");
    }

    @Test
    void namesAFolderThatIsNotThereTogetherWithOtherMistakes() throws IOException {
        Path file = file("""
                connectors.native.path = [nowhere]
                flow.a {
                  connectors {
                    in  { type = metronom, interval = 1s }
                    out { type = stdio, codec = json }
                  }
                  links = ["in -> out"]
                }
                """);
        assertThat(Outcome.of("check", file.toString()).err())
                .contains(
                        ":1: connectors.native.path: expected folders with libraries, or libraries; there is nothing readable"
                                + " at nowhere")
                .contains(":4: flow.a.connectors.in.type: unknown connector `metronom`; did you mean metronome?")
                .contains("2 problems");
    }

    @Test
    void knowsTheBundledConnectorsAlsoIfAFolderIsNotThere() throws IOException {
        Path file = file("""
                connectors.native.path = [nowhere]
                flow.a {
                  connectors {
                    in  { type = sysstat, interval = 1s }
                    out { type = stdio, codec = json }
                  }
                  links = ["in -> out"]
                }
                """);
        assertThat(Outcome.of("check", file.toString()).err().lines())
                .containsExactly(
                        file
                                + ":1: connectors.native.path: expected folders with libraries, or libraries; there is nothing"
                                + " readable at nowhere",
                        "1 problem; nothing was started");
    }

    @Test
    void findsALibraryThatWasDroppedIntoAFolder() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.copy(library("libtemblor_udp"), plugins.resolve("mine.so"));
        Files.writeString(plugins.resolve("broken.so"), "not a library");
        Path file = file("connectors.native.path = [\"" + plugins + "\"]\n");
        assertThat(Outcome.of("connectors", "--config", file.toString()).out()).contains("udp_server");
    }

    @Test
    void tellsWhatIsInALibrary() throws IOException {
        Outcome outcome =
                Outcome.of("plugin", "inspect", library("libtemblor_sysstat").toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("interface: 1.0\n")
                .contains("\nsysstat: ")
                .contains("\nroles: source\ncodec: none\nbackend: native\n")
                .contains("  interval  duration");
    }

    @Test
    void tellsWhyALibraryIsRefused() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.so"), "not a library, but longer than the start of one is");
        assertThat(Outcome.of("plugin", "inspect", broken.toString()))
                .isEqualTo(new Outcome(1, "", broken + " is cut off: it has only 50 bytes\n"));
    }
}
