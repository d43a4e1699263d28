package io.temblor.pipeline.operator.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// A file that is read as a table.
///
/// **Threading.** Immutable.
///
/// @param delimiter between the fields of CSV
/// @param maxSize   the most bytes
record TableFile(Path path, TableFormat format, char delimiter, int maxSize, TableShape shape) {

    /// What tells that a file has changed.
    ///
    /// @param identity tells one file from another that has taken its place, where the file system can
    record Stamp(FileTime changed, long size, @Nullable Object identity) {}

    static TableFile of(EnrichSettings settings) {
        return new TableFile(
                settings.file(),
                settings.format().or(() -> TableFormat.of(settings.file())).orElseThrow(),
                settings.delimiter().charAt(0),
                settings.maxSize().toInt(),
                new TableShape(
                        settings.fileKey(), settings.fields(), settings.into().isPresent(), settings.maxRows()));
    }

    /// Looks at the file without reading it.
    ///
    /// @throws InvalidTableException if that is not possible, or it is no file
    Stamp stamp() throws InvalidTableException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new InvalidTableException("expected a file, found something else of that name");
            }
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Reads the file.
    ///
    /// @throws InvalidTableException if that is not possible, or it is not right
    Table read() throws InvalidTableException {
        byte[] bytes = bytes();
        return switch (format) {
            case CSV -> CsvTable.read(bytes, delimiter, shape);
            case JSON -> JsonTable.read(bytes, shape);
            case NDJSON -> JsonTable.readLines(bytes, shape);
        };
    }

    private byte[] bytes() throws InvalidTableException {
        // What is no file might never end.
        checkSize(stamp().size());
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(maxSize + 1);
            checkSize(bytes.length);
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void checkSize(long size) throws InvalidTableException {
        if (size > maxSize) {
            throw new InvalidTableException(
                    "expected at most " + maxSize + " bytes, as max-size says, found " + size + " or more");
        }
    }

    private static InvalidTableException unreadable(IOException e) {
        return new InvalidTableException(
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file";
                    case AccessDeniedException _ -> "may not be read";
                    default -> "cannot be read: " + e;
                });
    }
}
