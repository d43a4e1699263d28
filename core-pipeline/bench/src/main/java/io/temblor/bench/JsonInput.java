package io.temblor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// JSON texts to be read: real files, where they are to be had, and log records that are made up.
///
/// The files lie in the folder that the system property `bench.data` names, by default `shared/data` beside
/// the project.
enum JsonInput {
    TWITTER("twitter.json"),
    CITM("citm_catalog.json"),
    LINES_117B("lines of 117 B"),
    LINES_200B("lines of 200 B"),
    LINES_700B("lines of 700 B"),
    LINES_2KB("lines of 2 kB");

    // Together more than the first-level cache, and too many branches to be learned by heart.
    private static final int LINES_TOTAL = 256 * 1024;

    private final String title;

    JsonInput(String title) {
        this.title = title;
    }

    /// What tables call it.
    String title() {
        return title;
    }

    /// Whether the texts can be had.
    boolean isThere() {
        return !title.endsWith(".json") || Files.isReadable(file());
    }

    /// Where a text lies that comes from a file.
    Path file() {
        String given = System.getProperty("bench.data");
        Path folder = given != null
                ? Path.of(given)
                : Path.of(System.getProperty("bench.folder", "core-pipeline/bench"))
                        .resolve("../../../shared/data");
        return folder.resolve("json").resolve(title).toAbsolutePath().normalize();
    }

    /// The texts, each a document of its own.
    byte[][] texts() {
        return switch (this) {
            case TWITTER, CITM -> new byte[][] {read()};
            case LINES_117B -> LogRecords.flat(LINES_TOTAL / 117, 117);
            case LINES_200B -> LogRecords.flat(LINES_TOTAL / 200, 200);
            case LINES_700B -> LogRecords.nested(LINES_TOTAL / 700, 700);
            case LINES_2KB -> LogRecords.nested(LINES_TOTAL / 2000, 2000);
        };
    }

    /// The mean number of bytes of a text.
    double bytes() {
        return Arrays.stream(texts()).mapToInt(text -> text.length).average().orElse(0);
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file() + "; the property bench.data names its folder", e);
        }
    }
}
