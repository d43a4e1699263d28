package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;

/// Says in words of our grammar what the operating system reported.
final class IoReason {
    private IoReason() {}

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "already exists";
            case FileSystemLoopException _ -> "a link that leads back to its own folder";
            case NotDirectoryException _ -> "not a folder";
            case FileSystemException f when f.getReason() != null -> lower(f.getReason());
            default ->
                lower(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
        };
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
