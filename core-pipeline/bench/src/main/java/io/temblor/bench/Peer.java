package io.temblor.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program of others, unpacked but not installed.
record Peer(BenchFolder folder, String name) {

    /// What would be `/` if it were installed.
    Path root() {
        return folder.target("peers").resolve(name).resolve("root");
    }

    /// Fetches and unpacks it, unless its program is there.
    void unpack(String program) {
        if (!Files.isExecutable(Path.of(program))) {
            System.err.print(
                    Commands.output(List.of(folder.root().resolve("peers").toString()), Map.of()));
        }
        if (!Files.isExecutable(Path.of(program))) {
            throw new BenchException(
                    name + " is missing: run core-pipeline/bench/peers, or leave it out with --subjects");
        }
    }

    /// The one folder that a pattern finds in each of its parts, as in `usr/lib/*/rsyslog`.
    String glob(String pattern) {
        List<Path> found = matches(pattern);
        if (found.size() != 1) {
            throw new BenchException("expected one " + pattern + " in " + root() + ", found " + found);
        }
        return found.getFirst().toString();
    }

    /// The variable that makes the libraries in these folders known.
    Map<String, String> libraryPath(String... patterns) {
        List<String> folders = new ArrayList<>();
        for (String pattern : patterns) {
            matches(pattern).forEach(path -> folders.add(path.toString()));
        }
        return Map.of("LD_LIBRARY_PATH", String.join(":", folders));
    }

    private List<Path> matches(String pattern) {
        List<Path> found = List.of(root());
        for (String part : pattern.split("/")) {
            List<Path> next = new ArrayList<>();
            for (Path path : found) {
                next.addAll(foldersIn(path, part));
            }
            found = next;
        }
        return found;
    }

    private static List<Path> foldersIn(Path path, String part) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, part)) {
            entries.forEach(entry -> {
                if (Files.isDirectory(entry)) {
                    found.add(entry);
                }
            });
        } catch (IOException e) {
            throw new BenchException("cannot read " + path + ": " + e.getMessage());
        }
        return found;
    }
}
