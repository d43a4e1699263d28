package io.temblor.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Gives lines as a file that appears, whole, in a folder.
final class FileLoad implements Load {
    private final LogFile file;
    private final Path staging;
    private final Path watched;
    private int number;

    /// @param scratch where the folder `watched` is made
    FileLoad(LogFile file, Path scratch) throws IOException {
        this.file = file;
        staging = Files.createDirectories(scratch.resolve("staging"));
        watched = Files.createDirectories(scratch.resolve("watched"));
    }

    @Override
    public Span offer(long repeats) throws IOException {
        Path whole = staging.resolve(++number + ".log");
        try (FileChannel in = FileChannel.open(file.path());
                FileChannel out = FileChannel.open(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long i = 0; i < repeats; i++) {
                copy(in, out);
            }
        }
        long began = System.nanoTime();
        Files.move(whole, watched.resolve(number + ".log"), StandardCopyOption.ATOMIC_MOVE);
        return new Span(began, began);
    }

    private static void copy(FileChannel in, FileChannel out) throws IOException {
        long size = in.size();
        for (long at = 0; at < size; ) {
            at += in.transferTo(at, size - at, out);
        }
    }
}
