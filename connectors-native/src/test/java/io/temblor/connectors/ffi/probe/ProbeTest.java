package io.temblor.connectors.ffi.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connectors.ffi.Compiler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    private static final int ELF_MACHINE = 18;
    private static final short MIPS = 8;

    @TempDir
    private Path folder;

    private ContentStore store;

    @BeforeEach
    void makeStore() {
        store = new ContentStore(folder.resolve("store"));
    }

    private Probe probe() {
        return new Probe(new Bundle(store), store, Duration.ofSeconds(20));
    }

    private static Path refused(int fault) throws Exception {
        return Compiler.library("refused", "-DFAULT=" + fault);
    }

    private void assertRefused(Path library, String reason) {
        assertThatThrownBy(() -> probe().describe(library))
                .isInstanceOf(RefusedLibraryException.class)
                .hasMessage(reason);
    }

    @Test
    void printsWhatALibraryDescribes() throws Exception {
        LibraryDescription library = probe().describe(refused(0));
        assertThat(library.name()).isEqualTo("refused");
        assertThat(library.version()).isEqualTo("1.2.3");
        assertThat(library.abi()).isEqualTo("1.0");
        assertThat(library.components()).singleElement().satisfies(component -> {
            assertThat(component.name()).isEqualTo("empty");
            assertThat(component.summary()).isEqualTo("Reads nothing");
            assertThat(component.can(ComponentDescription.CAN_UNLOAD)).isTrue();
            assertThat(component.can(ComponentDescription.CAN_WAKE)).isFalse();
        });
    }

    @Test
    void isNotConfusedByWhatALibraryPrints() throws Exception {
        assertThat(probe().describe(refused(28)).name()).isEqualTo("refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | is no library of connectors: its description begins with 464c457f instead of 31424d54
            2  | speaks version 2 of the native interface; this host speaks 1
            3  | needs at least version 1.9 of the native interface; this host speaks 1.0
            4  | requires features that this host does not have: bits 20
            5  | its temblor_library says that its size is 40; it must be at least 120
            6  | says that it has 0 components; it must be 1 to 256
            7  | says that it has 4000000000 components; it must be 1 to 256
            8  | has an entry in its components that is NULL
            9  | a temblor_component says that its size is 24; it must be at least 160
            11 | component `empty` has the roles 9; possible are source (1), sink (2), both (3), or codec (4)
            12 | component `empty` lacks the function create
            13 | component `empty` lacks the table `source`, which its roles promise
            14 | component `empty` lacks the function source.poll
            15 | component `empty` has the codec_rule 7; possible are 0, 1 and 2
            22 | is not for this host: its entry function returns NULL to a host of version 1.0
            26 | has two components of the name `empty`
            27 | a component's summary has a length of 1099511627776; at most 1 MiB is possible
            30 | component `empty` lacks the functions codec.decode and codec.encode
            32 | a temblor_source says that its size is 16; it must be at least 48
            """)
    void refusesADescriptionThatBreaksTheContract(int fault, String reason) throws Exception {
        assertRefused(refused(fault), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | component Not a name has a name that cannot be written in a configuration; possible are a-z,
            16 | does not export temblor_connector_entry; it is no library of connectors, or hides all its symbols
            17 | undefined symbol: temblor_test_no_such_function
            24 | describes itself with texts that are not in order:
            25 | has a component `empty` whose settings_schema is not in order:
            """)
    void refusesALibraryAndNamesWhatIsWrong(int fault, String reason) throws Exception {
        assertThatThrownBy(() -> probe().describe(refused(fault)))
                .isInstanceOf(RefusedLibraryException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18 | crashes when it is loaded or described: signal 11, SIGSEGV
            19 | crashes when it is loaded or described: signal 6, SIGABRT
            20 | ends the process that loads it, with status 7
            23 | crashes when it is loaded or described: signal 11, SIGSEGV
            29 | crashes when it is loaded or described: signal 11, SIGSEGV
            31 | crashes when it is loaded or described: signal 11, SIGSEGV
            """)
    void survivesALibraryThatEndsItsProcess(int fault, String reason) throws Exception {
        assertRefused(refused(fault), reason);
    }

    @Test
    void refusesALibraryThatHangs() throws Exception {
        Probe impatient = new Probe(new Bundle(store), store, Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.describe(refused(21)))
                .hasMessage("hangs: it has not described itself within 200 ms (connectors.native.probe-timeout)");
    }

    @Nested
    class OfAFileThatIsNoLibrary {
        private Path file(String name, byte[] content) throws IOException {
            return Files.write(folder.resolve(name), content);
        }

        private Path copyWith(int offset, short value) throws Exception {
            byte[] content = Files.readAllBytes(refused(0));
            ByteBuffer.wrap(content).order(ByteOrder.nativeOrder()).putShort(offset, value);
            return file("changed.so", content);
        }

        @Test
        void refusesOneThatIsNotThere() {
            assertRefused(folder.resolve("no.so"), "cannot be read: there is no such file");
        }

        @Test
        void refusesAFolder() {
            assertThatThrownBy(() -> probe().describe(folder)).hasMessageContaining("cannot be read: ");
        }

        @Test
        void refusesAnEmptyOne() throws Exception {
            assertRefused(file("empty.so", new byte[0]), "is cut off: it has only 0 bytes");
        }

        @Test
        void refusesAText() throws Exception {
            byte[] text = "hello ".repeat(20).getBytes();
            assertRefused(file("text.so", text), "is no library: it does not begin as an ELF file does");
        }

        @Test
        void refusesOneOfAnotherProcessor() throws Exception {
            assertThatThrownBy(() -> probe().describe(copyWith(ELF_MACHINE, MIPS)))
                    .hasMessageStartingWith("is for another processor; this machine is ");
        }

        @Test
        void refusesOneThatIsCutOffAnywhere() throws Exception {
            byte[] whole = Files.readAllBytes(refused(0));
            for (int length = 0; length < whole.length / 2; length += whole.length / 16) {
                byte[] part = Arrays.copyOf(whole, length);
                Path cut = file("cut-" + length + ".so", part);
                assertThatThrownBy(() -> probe().describe(cut))
                        .as("the first " + length + " bytes")
                        .isInstanceOf(RefusedLibraryException.class)
                        .hasMessageMatching("(is cut off|cannot be loaded|crashes when it is loaded).*");
            }
        }
    }

    @Nested
    class WhenAskedAgain {
        @Test
        void remembersWhatALibraryOfTheSameContentDescribed() throws Exception {
            Path library = refused(0);
            probe().describe(library);
            Path remembered = onlyFile();
            Files.writeString(remembered, Files.readString(remembered).replace("1.2.3", "remembered"));
            Path copy = Files.copy(library, folder.resolve("copy.so"));
            assertThat(probe().describe(copy).version()).isEqualTo("remembered");
        }

        @Test
        void doesNotRememberARefusal() throws Exception {
            assertThatThrownBy(() -> probe().describe(refused(22))).isInstanceOf(RefusedLibraryException.class);
            assertThat(folder.resolve("store/probed")).doesNotExist();
        }

        private Path onlyFile() throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve("store/probed"))) {
                return files.findFirst().orElseThrow();
            }
        }
    }

    @Test
    void goesOnWhereNothingCanBeRemembered() throws Exception {
        Probe forgetful =
                new Probe(new Bundle(store), new ContentStore(Path.of("/proc/no-such-folder")), Duration.ofSeconds(20));
        assertThat(forgetful.describe(refused(0)).name()).isEqualTo("refused");
    }
}
