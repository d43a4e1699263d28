package io.temblor.connectors.file;

import io.temblor.connector.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Finds the file to which a position belongs, also when it was renamed, or copied and truncated, while nobody looked.
final class Resume {
    private final Folders folders;

    Resume(Folders folders) {
        this.folders = folders;
    }

    /// The file that was read up to the position, to be read from there, or null if it cannot be found.
    ///
    /// @param now what stands at the path, if anything
    @Nullable
    Generation find(Path path, @Nullable FoundFile now, Position position) {
        FileIdentity identity = FileIdentity.of(position);
        if (identity == null) {
            return now != null && position.state().length == 0 && now.size() >= position.offset()
                    ? new Generation(path, now, position.offset(), Fingerprint.EMPTY)
                    : null;
        }
        FoundFile file = now != null && isIt(now, identity, position) ? now : elsewhere(path, identity, position);
        return file == null ? null : new Generation(path, file, position.offset(), identity.head());
    }

    private @Nullable FoundFile elsewhere(Path path, FileIdentity identity, Position position) {
        FoundFile renamed = folders.byInode(path, identity.inode());
        return renamed != null && isIt(renamed, identity, position) ? renamed : copy(path, identity, position);
    }

    private static boolean isIt(FoundFile file, FileIdentity identity, Position position) {
        return identity.mayBe(file.inode()) && isLike(file, identity, position);
    }

    /// The copy that is left when a file is copied and then truncated. Its inode number is a new one, so the
    /// fingerprint must suffice,
    /// and the name must begin like that of the file.
    private @Nullable FoundFile copy(Path path, FileIdentity identity, Position position) {
        if (!identity.head().isFull()) {
            return null;
        }
        String name = String.valueOf(path.getFileName());
        return folders.around(path).stream()
                .filter(file -> !file.path().equals(path))
                .filter(file -> String.valueOf(file.path().getFileName()).startsWith(name))
                .filter(file -> isLike(file, identity, position))
                .max(Comparator.comparingLong(FoundFile::modified))
                .orElse(null);
    }

    private static boolean isLike(FoundFile file, FileIdentity identity, Position position) {
        try {
            return file.size() >= position.offset() && identity.head().matches(file.path());
        } catch (IOException e) {
            return false;
        }
    }
}
