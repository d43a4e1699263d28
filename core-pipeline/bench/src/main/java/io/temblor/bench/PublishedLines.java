package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The lines on which Tremor's developers measure it: a hundred documents of JSON, of 630 bytes each in the
/// mean. They are not part of this project.
final class PublishedLines {
    private PublishedLines() {}

    /// Where they are looked for.
    static Path packed(BenchFolder folder) {
        return folder.data().resolve("tremor-bench/data.json.xz");
    }

    /// Unpacks them.
    ///
    /// @throws BenchException if they are missing, or cannot be unpacked
    static LogFile unpack(BenchFolder folder) throws IOException, InterruptedException {
        Path packed = packed(folder);
        if (!Files.isReadable(packed)) {
            throw new BenchException(
                    "its lines, the file data.json.xz of Tremor's benchmarks, are missing; expected " + packed);
        }
        Path path = Files.createDirectories(folder.target("data")).resolve("published.json");
        if (exitCode(List.of("xz", "-dc", packed.toString()), path) != 0) {
            throw new BenchException("xz cannot unpack " + packed);
        }
        byte[] bytes = Files.readAllBytes(path);
        if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
            throw new BenchException(packed + " has to hold lines, each with a line feed at its end");
        }
        long lines = 0;
        for (byte each : bytes) {
            lines += each == '\n' ? 1 : 0;
        }
        return new LogFile(path, lines, bytes.length, 0);
    }

    private static int exitCode(List<String> command, Path output) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new BenchException("the program `" + command.getFirst() + "` is missing, which unpacks its lines");
        }
    }
}
