package io.temblor.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes files and loads them, under names relative to one folder.
record TextFiles(Path folder) {

    /// Writes a file and yields its path.
    Path write(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with some sources, with the folder cut off.
    List<String> problems(ConfigFiles files) {
        return problemsOf(files).stream()
                .map(problem -> problem.replace(folder + "/", ""))
                .toList();
    }

    /// What is wrong with some sources.
    static List<String> problemsOf(ConfigFiles files) {
        try {
            return files.load().problems().list().stream()
                    .map(Problem::toString)
                    .toList();
        } catch (InvalidConfigException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    /// What is wrong with a text that is called `demo.conf`.
    static List<String> problemsOf(String hocon) {
        return problemsOf(ConfigFiles.ofText("demo.conf", hocon));
    }
}
