package io.temblor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A C program of this module, compiled where it is missing or older than its source.
record CProgram(Path binary) {
    private static final List<String> OPTIONS = List.of("-O2", "-Wall", "-Wextra", "-Werror", "-pthread");

    /// The program of that name.
    static CProgram of(BenchFolder folder, String name) throws IOException, InterruptedException {
        Path binary = Files.createDirectories(folder.target("tools")).resolve(name);
        compile(folder.sources().resolve(name + ".c"), binary, List.of());
        return new CProgram(binary);
    }

    /// Runs the program to its end, and returns what it says.
    Answer run(Object... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String line;
        try (InputStream out = process.getInputStream()) {
            line = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new BenchException(binary.getFileName() + " failed with exit code " + code);
        }
        return Answer.of(line);
    }

    /// Starts the program; its complaints go to this process's standard error.
    Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binary.toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Compiles a file unless what was made of it is newer.
    static void compile(Path source, Path binary, List<String> more) throws IOException, InterruptedException {
        if (!Files.exists(binary)
                || Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(source)) < 0) {
            compileNow(source, binary, more);
        }
    }

    private static void compileNow(Path source, Path binary, List<String> more)
            throws IOException, InterruptedException {
        String compiler = System.getenv().getOrDefault("CC", "cc");
        List<String> command = new ArrayList<>(List.of(compiler));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(List.of("-o", binary.toString(), source.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new BenchException("load generator and receiver are written in C, and there is no C compiler `"
                    + compiler + "`: install one, such as gcc, or name it in the variable CC");
        }
        if (process.waitFor() != 0) {
            throw new BenchException(source + " could not be compiled by `" + compiler + "`; the reason stands above");
        }
    }
}
