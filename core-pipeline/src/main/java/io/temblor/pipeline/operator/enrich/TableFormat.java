package io.temblor.pipeline.operator.enrich;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a file with a table looks like.
public enum TableFormat {
    /// RFC 4180, with a header.
    CSV,
    /// An array of records, or a record of what there is for each key.
    JSON,
    /// A record on each line.
    NDJSON;

    /// The format that the suffix of a file's name stands for.
    static Optional<TableFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? Optional.of(NDJSON) : Optional.empty();
    }
}
