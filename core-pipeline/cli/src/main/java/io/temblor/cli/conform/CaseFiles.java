package io.temblor.cli.conform;

import io.temblor.cli.script.JsonDocuments;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the files of a case.
final class CaseFiles {
    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d+) \\|( .*)?");
    private static final Pattern MARK = Pattern.compile("\\s*\\|\\s*\\^.*");

    private final Path folder;

    CaseFiles(Path folder) {
        this.folder = folder;
    }

    /// The path of a file that must be there.
    Path path(String name) throws MismatchException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new MismatchException("has no file " + name);
        }
        return file;
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /// The values of a file with one JSON document a line, which may be compressed.
    List<Document> documents(String name) throws MismatchException, IOException {
        Path compressed = folder.resolve(name + ".xz");
        byte[] bytes = Files.exists(compressed) ? decompressed(compressed) : Files.readAllBytes(path(name));
        List<Document> documents = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                documents.add(document(line, name + ":" + number));
            }
        }
        return documents;
    }

    private static Document document(String line, String place) throws MismatchException {
        try {
            return JsonDocuments.of(line);
        } catch (DecodeException e) {
            throw new MismatchException(place + " is not JSON: " + e.getMessage());
        }
    }

    private static byte[] decompressed(Path file) throws MismatchException, IOException {
        Process xz = startXz(file);
        byte[] bytes = xz.getInputStream().readAllBytes();
        try {
            int exitCode = xz.waitFor();
            if (exitCode != 0) {
                throw new MismatchException("xz cannot read " + file.getFileName() + ": it ends with " + exitCode);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MismatchException("interrupted while xz reads " + file.getFileName());
        }
        return bytes;
    }

    private static Process startXz(Path file) throws MismatchException {
        try {
            return new ProcessBuilder("xz", "-dc", "--", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            throw new MismatchException(
                    "the program xz is needed to read " + file.getFileName() + ", but cannot be started");
        }
    }

    /// The lines of a script that a file marks: those above a line of `^`.
    List<Integer> marked(String name) throws MismatchException, IOException {
        return marked(Files.readAllLines(path(name)));
    }

    /// The lines of a script that these lines mark.
    static List<Integer> marked(List<String> lines) {
        List<Integer> marked = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            Matcher numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                number = Integer.parseInt(numbered.group(1));
            } else if (MARK.matcher(line).matches()) {
                marked.add(number);
            }
        }
        return marked;
    }
}
