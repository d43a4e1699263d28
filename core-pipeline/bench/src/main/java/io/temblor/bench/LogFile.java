package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of log lines, the same for the same size and seed.
///
/// @param path   where it is
/// @param lines  how many lines it has
/// @param bytes  how many bytes it has
/// @param errors how many lines have a status of 400 or above
record LogFile(Path path, long lines, long bytes, long errors) {

    /// Writes a file of about so many MiB.
    static LogFile generate(BenchFolder folder, int mebibytes, long seed) throws IOException, InterruptedException {
        Path path = folder.target("data").resolve("log-" + mebibytes + "MiB-" + seed + ".json");
        Files.createDirectories(folder.target("data"));
        Answer answer = CProgram.of(folder, "generate").run(path, mebibytes, seed);
        return new LogFile(path, answer.one("lines"), answer.one("bytes"), answer.one("errors"));
    }

    /// How many times it is to be sent to make at least so many MiB.
    long repeatsFor(int mebibytes) {
        return Math.max(1, Math.round(mebibytes * (double) (1 << 20) / bytes));
    }
}
