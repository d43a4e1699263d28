package io.temblor.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The C programs, for tests that are left out where they cannot be compiled.
final class CPrograms {
    static final BenchFolder FOLDER = BenchFolder.here();

    private CPrograms() {}

    static CProgram named(String name) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the programs are written for Linux");
        assumeTrue(hasCompiler(), "there is no C compiler");
        return CProgram.of(FOLDER, name);
    }

    private static boolean hasCompiler() {
        String compiler = System.getenv().getOrDefault("CC", "cc");
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, compiler)));
    }
}
