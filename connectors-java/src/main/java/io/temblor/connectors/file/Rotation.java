package io.temblor.connectors.file;

import io.temblor.connector.DataSize;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.file.FileSettings.Rotate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When a file is full, and what it is called then: `name.20250131T235959.999Z`, the moment of renaming in UTC.
/// Sorted by name such files are sorted by time, and none is ever renamed twice.
final class Rotation {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String TIME_PATTERN = "\\.\\d{8}T\\d{6}\\.\\d{3}Z";

    private final long mostBytes;
    private final long intervalNanos;
    private final int keep;

    Rotation(Rotate settings) {
        mostBytes = settings.size().map(DataSize::bytes).orElse(Long.MAX_VALUE);
        intervalNanos = settings.interval().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        keep = settings.keep().orElse(Integer.MAX_VALUE);
    }

    /// Which interval a moment belongs to; they begin at whole multiples since 1970, so hours at full hours
    /// UTC.
    long interval(long epochNanos) {
        return Math.floorDiv(epochNanos, intervalNanos);
    }

    /// Whether a file with `size` bytes, begun in `interval`, must give way to a new one before `next` bytes
    /// are written.
    boolean isDue(long size, int next, long interval, long epochNanos) {
        return size > 0 && (next > mostBytes - size || interval(epochNanos) != interval);
    }

    /// How far the events from `from` on fit behind `size` bytes; at least one does.
    int fitting(SinkBatch batch, int from, long size) {
        if (mostBytes == Long.MAX_VALUE) {
            return batch.size();
        }
        int to = from + 1;
        while (to < batch.size() && batch.end(to) - batch.start(from) <= mostBytes - size) {
            to++;
        }
        return to;
    }

    /// Renames the file, and returns its new name.
    Path rename(Path path, long epochNanos) throws IOException {
        Instant time = Instant.ofEpochSecond(0, epochNanos);
        Path target = named(path, time);
        while (Files.exists(target)) {
            time = time.plusMillis(1);
            target = named(path, time);
        }
        return Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Deletes the oldest renamed files above the number to keep, and returns them.
    List<Path> prune(Path path) throws IOException {
        if (keep == Integer.MAX_VALUE) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(String.valueOf(path.getFileName())) + TIME_PATTERN);
        try (Stream<Path> entries = Files.list(Objects.requireNonNull(path.getParent()))) {
            List<Path> renamed = entries.filter(entry ->
                            name.matcher(String.valueOf(entry.getFileName())).matches())
                    .sorted()
                    .toList();
            List<Path> old = renamed.subList(0, Math.max(0, renamed.size() - keep));
            for (Path one : old) {
                Files.deleteIfExists(one);
            }
            return old;
        }
    }

    private static Path named(Path path, Instant time) {
        return path.resolveSibling(path.getFileName() + "." + TIME.format(time));
    }
}
