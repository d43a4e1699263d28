package io.temblor.connectors.file;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// Settings of the `file` connector. Defaults stand in `reference.conf`.
///
/// @param path          the file; for reading also a glob
/// @param mode          whether the connector reads, and how it writes
/// @param follow        for reading: whether to wait for more at the end
/// @param startAt       for reading: where to start in a file without a position
/// @param chunkSize     for reading: how much is read at once
/// @param scanInterval  for reading: how often to look for new and rotated files
/// @param pollInterval  for reading: how often to look for growth at the latest
/// @param rotationWait  for reading: how long a renamed or deleted file is still read
/// @param maxOpenFiles  for reading: how many files are open at once
/// @param createFolders for writing: whether to create missing folders
/// @param sync          for writing: when the file is forced to disk
/// @param rotate        for writing: when a new file is begun
public record FileSettings(
        String path,
        Mode mode,
        boolean follow,
        StartAt startAt,
        DataSize chunkSize,
        Duration scanInterval,
        Duration pollInterval,
        Duration rotationWait,
        int maxOpenFiles,
        boolean createFolders,
        Sync sync,
        Rotate rotate) {

    /// What is done with the file.
    public enum Mode {
        /// Reads it.
        READ,
        /// Creates it, and fails if it exists.
        WRITE,
        /// Creates it, or writes behind what is there.
        APPEND,
        /// Creates it, or empties it first.
        TRUNCATE,
        /// Creates it, or writes over what is there, from the beginning; what lies behind stays.
        OVERWRITE
    }

    /// Where reading starts in a file without a position.
    public enum StartAt {
        /// At its first byte.
        BEGINNING,
        /// Behind its last byte, if the file is there when the source opens.
        END
    }

    /// When written bytes are forced to the disk.
    public enum Sync {
        /// Never: the operating system decides.
        NEVER,
        /// When the flow is idle, at its checkpoints, before it stops, and before a file is rotated.
        FLUSH,
        /// After each batch, before its events count as delivered.
        BATCH
    }

    /// When the file is renamed and a new one begun.
    ///
    /// @param size     the most bytes of one file
    /// @param interval the time that one file covers
    /// @param keep     how many renamed files are kept
    public record Rotate(Optional<DataSize> size, Optional<Duration> interval, Optional<Integer> keep) {
        public Rotate {
            new SettingChecks()
                    .atLeast("size", size.map(DataSize::bytes).orElse(1L), 1)
                    .that(interval.map(FileSettings::isPositive).orElse(true), "interval", "must be longer than 0")
                    .atLeast("keep", keep.orElse(1), 1)
                    .that(keep.isEmpty() || size.isPresent() || interval.isPresent(), "keep", "needs size or interval")
                    .verify();
        }

        boolean isOn() {
            return size.isPresent() || interval.isPresent();
        }
    }

    public FileSettings {
        boolean read = mode == Mode.READ;
        new SettingChecks()
                .notEmpty("path", path)
                .that(path.isEmpty() || problem(path, read).isEmpty(), "path", problem(path, read))
                .that(!follow || read, "follow", "is for reading, but mode is " + word(mode))
                .that(startAt == StartAt.BEGINNING || follow, "start-at", "may be end only with follow = true")
                .between("chunk-size", chunkSize.bytes(), 1, 1 << 26)
                .that(isPositive(scanInterval), "scan-interval", "must be longer than 0")
                .that(isPositive(pollInterval), "poll-interval", "must be longer than 0")
                .that(!rotationWait.isNegative(), "rotation-wait", "must not be negative")
                .atLeast("max-open-files", maxOpenFiles, 1)
                .that(!rotate.isOn() || !read, "rotate", "is for writing, but mode is read")
                .that(!rotate.isOn() || mode != Mode.OVERWRITE, "rotate", "does not go with mode overwrite")
                .verify();
    }

    private static boolean isPositive(Duration duration) {
        return duration.isPositive();
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String problem(String path, boolean glob) {
        try {
            Object _ = glob ? PathPattern.of(path) : Path.of(path);
            return "";
        } catch (PatternSyntaxException e) {
            return "is not a valid glob: " + e.getDescription() + ", in `" + path + "`";
        } catch (InvalidPathException e) {
            return "is not a valid path: " + e.getReason() + ", in `" + path.replace("\0", "\\0") + "`";
        }
    }
}
