package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens files, and finds renamed ones again by looking at all that lies in their folder. A folder is looked at
/// once until [#forget].
final class Folders {
    private final Opener opener;
    private final Map<Path, Map<Long, FoundFile>> byInode = new HashMap<>();

    Folders(Opener opener) {
        this.opener = opener;
    }

    void forget() {
        byInode.clear();
    }

    FileChannel open(Path file) throws IOException {
        return opener.open(file, Set.of(StandardOpenOption.READ));
    }

    /// Where the file with this key is now: at `last` or elsewhere in that folder; null if it is not there.
    @Nullable
    Path locate(Path last, Object key) throws IOException {
        FoundFile there = FoundFile.at(last);
        if (there != null && there.key().equals(key)) {
            return last;
        }
        FoundFile other = byInode(last, FoundFile.inode(key));
        return other != null && other.key().equals(key) ? other.path() : null;
    }

    /// The file with this inode number in the folder of `path`, or in that of the file to which `path` links.
    @Nullable
    FoundFile byInode(Path path, long inode) {
        for (Path folder : folders(path)) {
            FoundFile found = inode == 0 ? null : index(folder).get(inode);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// All regular files in the folder of `path`, and in that of the file to which `path` links.
    Collection<FoundFile> around(Path path) {
        List<FoundFile> found = new ArrayList<>();
        folders(path).forEach(folder -> found.addAll(index(folder).values()));
        return found;
    }

    private static List<Path> folders(Path path) {
        Path own = Objects.requireNonNull(path.getParent());
        try {
            Path real = Objects.requireNonNull(path.toRealPath().getParent());
            return real.equals(own) ? List.of(own) : List.of(own, real);
        } catch (IOException e) {
            return List.of(own);
        }
    }

    private Map<Long, FoundFile> index(Path folder) {
        return byInode.computeIfAbsent(folder, Folders::read);
    }

    private static Map<Long, FoundFile> read(Path folder) {
        Map<Long, FoundFile> found = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                FoundFile file = look(entry);
                if (file != null) {
                    found.put(file.inode(), file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // a folder that cannot be listed holds nothing that could be found
        }
        return found;
    }

    private static @Nullable FoundFile look(Path entry) {
        try {
            return FoundFile.at(entry);
        } catch (IOException e) {
            return null;
        }
    }
}
