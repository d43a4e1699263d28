package io.temblor.connectors.ffi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connectors.ffi.probe.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compiles the C doubles of tests with the machine's compiler. Where there is none, tests that need it are skipped.
public final class Compiler {
    /// The folder of the doubles' sources.
    public static final Path SOURCES = Path.of("src/test/c/doubles");

    private static final Path INCLUDE = Path.of("src/main/include");
    private static final Path MADE = Path.of("target/test-native");

    private Compiler() {}

    /// The library of one C file; made once for each set of options.
    ///
    /// @param name    of the file, without its ending
    /// @param options more of them, such as `-DFAULT=3`
    public static Path library(String name, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("-shared", "-fPIC", "-fvisibility=hidden", "-Wl,-z,now"));
        all.addAll(List.of(options));
        String variant = name + String.join("", options).replaceAll("[^A-Za-z0-9]+", "-");
        return compile(SOURCES.resolve(name + ".c"), "lib" + variant + Platform.suffix(), all);
    }

    /// The library of a crate of doubles, which Cargo makes again only if it has to.
    public static synchronized Path crate(String name) {
        assumeTrue(tool("cargo").isPresent(), "there is no cargo");
        Path manifest = Path.of("src/test/rust", name, "Cargo.toml");
        Path target = Path.of("target/test-cargo");
        List<String> command = List.of(
                tool("cargo").orElseThrow(),
                "build",
                "--quiet",
                "--offline",
                "--manifest-path",
                manifest.toString(),
                "--target-dir",
                target.toString());
        run(command);
        return target.resolve("debug/libtemblor_" + name + Platform.suffix());
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + "\n" + said);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(String.join(" ", command), e);
        }
    }

    /// The program of a C file.
    public static Path program(Path source, String name) throws IOException {
        return compile(source, name, List.of());
    }

    private static synchronized Path compile(Path source, String name, List<String> options) throws IOException {
        assumeTrue(tool("cc").isPresent(), "there is no C compiler");
        Path made = Files.createDirectories(MADE).resolve(name);
        if (isFresh(made, source)) {
            return made;
        }
        List<String> command =
                new ArrayList<>(List.of(tool("cc").orElseThrow(), "-std=c11", "-D_GNU_SOURCE", "-g", "-O1"));
        command.addAll(
                List.of("-Wall", "-Wextra", "-Werror", "-I" + INCLUDE, "-o", made.toString(), source.toString()));
        command.addAll(options);
        command.addAll(List.of("-lpthread"));
        run(command);
        return made;
    }

    private static boolean isFresh(Path made, Path source) throws IOException {
        return Files.exists(made)
                && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) > 0
                && Files.getLastModifiedTime(made)
                                .compareTo(Files.getLastModifiedTime(INCLUDE.resolve("temblor_connector.h")))
                        > 0;
    }

    private static Optional<String> tool(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
