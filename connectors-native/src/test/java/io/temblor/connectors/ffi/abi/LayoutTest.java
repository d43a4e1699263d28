package io.temblor.connectors.ffi.abi;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connectors.ffi.Compiler;
import java.io.IOException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks the C compiler where the fields of the header's structs are, and compares.
class LayoutTest {
    private static final List<StructLayout> STRUCTS = List.of(
            TextStruct.LAYOUT,
            PositionStruct.LAYOUT,
            ErrorStruct.LAYOUT,
            HostStruct.LAYOUT,
            EventStruct.LAYOUT,
            BatchStruct.LAYOUT,
            SourceStruct.LAYOUT,
            WriteStruct.LAYOUT,
            OutcomeStruct.LAYOUT,
            OutcomesStruct.LAYOUT,
            SinkStruct.LAYOUT,
            BufferStruct.LAYOUT,
            CodecStruct.LAYOUT,
            ComponentStruct.LAYOUT,
            LibraryStruct.LAYOUT);

    @TempDir
    private Path folder;

    @Test
    void agreesWithTheHeaderOnEverySizeAndOffset() throws Exception {
        Path source = folder.resolve("layout.c");
        Files.writeString(source, program());
        assertThat(run(Compiler.program(source, "layout"))).isEqualTo(expected());
    }

    @Test
    void knowsEveryStructOfTheHeader() throws IOException {
        List<String> declared = Files.readString(Path.of("src/main/include/temblor_connector.h"))
                .lines()
                .filter(line -> line.matches("typedef struct \\w+ \\{"))
                .map(line -> line.split(" ")[2])
                .toList();
        assertThat(STRUCTS).extracting(each -> each.name().orElseThrow()).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Stream<String> fields(StructLayout struct) {
        return struct.memberLayouts().stream()
                .map(field -> field.name().orElseThrow())
                .filter(field -> !field.equals("reserved"));
    }

    private static String program() {
        return "#include <stddef.h>\n#include <stdio.h>\n#include \"temblor_connector.h\"\nint main(void) {\n"
                + STRUCTS.stream().map(LayoutTest::prints).collect(Collectors.joining())
                + "return 0;\n}\n";
    }

    private static String prints(StructLayout struct) {
        String name = struct.name().orElseThrow();
        String size = "printf(\"%s %zu\\n\", \"" + name + "\", sizeof(" + name + "));\n";
        return size
                + fields(struct)
                        .map(field -> "printf(\"%s.%s %zu\\n\", \"" + name + "\", \"" + field + "\", offsetof(" + name
                                + ", " + field + "));\n")
                        .collect(Collectors.joining());
    }

    private static List<String> expected() {
        return STRUCTS.stream().flatMap(LayoutTest::expected).toList();
    }

    private static Stream<String> expected(StructLayout struct) {
        String name = struct.name().orElseThrow();
        return Stream.concat(
                Stream.of(name + " " + struct.byteSize()),
                fields(struct)
                        .map(field -> name + "." + field + " "
                                + struct.byteOffset(MemoryLayout.PathElement.groupElement(field))));
    }

    private static List<String> run(Path program) throws Exception {
        Process process = new ProcessBuilder(program.toAbsolutePath().toString()).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
