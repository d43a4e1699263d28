package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A file as it was seen at a path at one moment.
///
/// @param path     absolute
/// @param key      equal for the same file under whatever name; where the file system has no such thing, the
///                 path
/// @param size     in bytes
/// @param modified when it was last written to, in milliseconds
record FoundFile(Path path, Object key, long size, long modified) {

    static FoundFile of(Path path, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FoundFile(
                path,
                key == null ? path : key,
                attributes.size(),
                attributes.lastModifiedTime().toMillis());
    }

    /// What stands at the path, links followed, or null if nothing does, or no regular file.
    static @Nullable FoundFile at(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() ? of(path, attributes) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// The inode number, or 0 if the file system has none.
    long inode() {
        return inode(key);
    }

    /// The JDK keeps the number to itself, but spells it out: `(dev=fd00,ino=1234)`. The device is left out,
    /// because it may change when the machine starts again.
    static long inode(Object key) {
        String text = key.toString();
        int start = text.lastIndexOf("ino=");
        int end = text.lastIndexOf(')');
        if (key instanceof Path || start < 0 || end < start) {
            return 0;
        }
        return Long.parseUnsignedLong(text, start + 4, end, 10);
    }
}
