package io.temblor.connectors.guide;

import io.temblor.connector.ConnectionLostException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

// guide: spool
/// A folder of files whose names are growing numbers.
record Spool(Path folder) {
    private static final String SUFFIX = ".msg";

    /// The numbers above `last`, in order.
    List<Long> numbersAbove(long last) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{19}\\" + SUFFIX))
                    .map(name -> Long.parseLong(name, 0, 19, 10))
                    .filter(number -> number > last)
                    .sorted()
                    .toList();
        }
    }

    byte[] read(long number) throws IOException {
        return Files.readAllBytes(file(number));
    }

    /// Writes a file that readers see either whole or not at all.
    void write(long number, ByteBuffer message) throws IOException {
        Path partial = folder.resolve(number + ".partial");
        try (FileChannel channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (message.hasRemaining()) {
                channel.write(message);
            }
            channel.force(true);
        }
        Files.move(partial, file(number), StandardCopyOption.ATOMIC_MOVE);
    }

    void deleteThrough(long number) throws IOException {
        for (long each : numbersAbove(-1)) {
            if (each <= number) {
                Files.deleteIfExists(file(each));
            }
        }
    }

    private Path file(long number) {
        return folder.resolve(String.format("%019d%s", number, SUFFIX));
    }

    ConnectionLostException lost(IOException cause) {
        return new ConnectionLostException(folder + ": " + cause, cause);
    }
}
// guide: end
