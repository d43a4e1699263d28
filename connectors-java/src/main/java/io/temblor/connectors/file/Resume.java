package io.temblor.connectors.file;

import io.temblor.connector.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the file to which a position belongs, also when it was renamed, or copied and truncated, while nobody
/// looked.
final class Resume {
    private final Folders folders;
    private final PathPattern pattern;

    Resume(Folders folders, PathPattern pattern) {
        this.folders = folders;
        this.pattern = pattern;
    }

    /// The file that was read up to the position, to be read from there, or null if it cannot be found.
    ///
    /// @param now what stands at the path, if anything
    @Nullable
    Generation find(Path path, @Nullable FoundFile now, Position position) {
        List<History.Past> told = History.of(position);
        if (told.isEmpty()) {
            return now != null && position.state().length == 0 && now.size() >= position.offset()
                    ? new Generation(path, now, position.offset(), Fingerprint.EMPTY)
                    : null;
        }
        History.Past past = told.getFirst();
        FoundFile file = now != null && isIt(now, past) ? now : elsewhere(path, past);
        return file == null
                ? null
                : new Generation(path, file, past.offset(), past.identity().head());
    }

    /// The files that stood at the path after the one that is now called `old`, and were renamed as well, the
    /// oldest first. They are told by their names, which differ from that of the old one in numbers alone, and
    /// by having been written to later. Those that the pattern selects by themselves are left out, and so is
    /// what was read before.
    List<Generation> between(Path path, Path old, History history) {
        String shape = shape(old);
        List<FoundFile> alike = folders.around(path).stream()
                .filter(file -> !file.path().equals(path) && shape(file.path()).equals(shape))
                .toList();
        long since = alike.stream()
                .filter(file -> file.path().equals(old))
                .mapToLong(FoundFile::modified)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return alike.stream()
                .filter(file -> !file.path().equals(old) && file.modified() >= since && !pattern.matches(file.path()))
                .filter(file -> history.find(file).isEmpty())
                .sorted(Comparator.comparingLong(FoundFile::modified))
                .map(file -> new Generation(path, file, 0, Fingerprint.EMPTY))
                .toList();
    }

    /// Where a file that was open, or known, is called now; null if it is not in its folder any more.
    @Nullable
    Path nameNow(Generation file) {
        try {
            return folders.locate(file.location(), file.key());
        } catch (IOException e) {
            return null;
        }
    }

    private static String shape(Path file) {
        return file.resolveSibling(String.valueOf(file.getFileName()).replaceAll("[0-9]+", "0"))
                .toString();
    }

    private @Nullable FoundFile elsewhere(Path path, History.Past past) {
        FoundFile renamed = folders.byInode(path, past.identity().inode());
        return renamed != null && isIt(renamed, past) ? renamed : copy(path, past);
    }

    /// Whether a file is the one that was read, and not another that has got its inode number.
    static boolean isIt(FoundFile file, History.Past past) {
        return past.identity().mayBe(file.inode()) && isLike(file, past);
    }

    /// The copy that is left when a file is copied and then truncated. Its inode number is a new one, so the
    /// fingerprint must suffice, and the name must begin like that of the file.
    private @Nullable FoundFile copy(Path path, History.Past past) {
        if (!past.identity().head().isFull()) {
            return null;
        }
        String name = String.valueOf(path.getFileName());
        return folders.around(path).stream()
                .filter(file -> !file.path().equals(path))
                .filter(file -> String.valueOf(file.path().getFileName()).startsWith(name))
                .filter(file -> isLike(file, past))
                .max(Comparator.comparingLong(FoundFile::modified))
                .orElse(null);
    }

    private static boolean isLike(FoundFile file, History.Past past) {
        try {
            return file.size() >= past.offset() && past.identity().head().matches(file.path());
        } catch (IOException e) {
            return false;
        }
    }
}
