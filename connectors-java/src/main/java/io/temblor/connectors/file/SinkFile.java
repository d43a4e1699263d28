package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that is open for writing. It writes behind the last byte, or from a position of its own if it
/// overwrites.
final class SinkFile {
    /// What a failed write left behind the last whole event.
    ///
    /// @param size  of the file with the torn event
    /// @param whole size of the file without it
    record Torn(@Nullable FoundFile file, long size, long whole) {}

    private final Path path;
    private final FileChannel channel;
    private final @Nullable FoundFile identity;
    private final boolean appends;
    private long position;
    private boolean dirty;

    private SinkFile(Path path, FileChannel channel, boolean appends, long position) throws IOException {
        this.path = path;
        this.channel = channel;
        this.appends = appends;
        this.position = position;
        identity = FoundFile.at(path);
    }

    static SinkFile append(Path path, Opener opener, StandardOpenOption create) throws IOException {
        return new SinkFile(path, opener.open(path, Set.of(create, StandardOpenOption.APPEND)), true, 0);
    }

    static SinkFile overwrite(Path path, Opener opener, long position) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new SinkFile(path, opener.open(path, options), false, position);
    }

    /// Whether this is a file on a disk, not a device or a pipe.
    boolean isRegular() {
        return identity != null;
    }

    /// When the file was last written to before it was opened, in milliseconds since 1970.
    long modified() {
        return identity == null ? 0 : identity.modified();
    }

    /// Where the next byte is written by [#write], if it overwrites.
    long position() {
        return position;
    }

    long size() throws IOException {
        return identity == null ? 0 : channel.size();
    }

    void empty() throws IOException {
        if (size() > 0) {
            channel.truncate(0);
        }
    }

    /// Writes what remains in `bytes`; if it fails, the buffer's position tells how far it came.
    void write(ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        dirty = true;
        while (bytes.hasRemaining()) {
            if (appends) {
                channel.write(bytes);
            } else {
                channel.write(bytes, position + bytes.position() - start);
            }
        }
        position += bytes.position() - start;
    }

    /// What is torn if only `whole` of the `written` bytes may stay, behind a file that had `before` bytes; and
    /// moves the position there.
    Torn torn(long before, int written, int whole) {
        if (appends) {
            return new Torn(identity, before + written, before + whole);
        }
        long size = Math.max(before, position + written);
        position += whole;
        return new Torn(identity, size, Math.max(before, position));
    }

    /// Cuts off what a failed write left, unless the file has changed since.
    ///
    /// @return whether nothing torn is left
    static boolean mend(Path path, Torn torn) throws IOException {
        FoundFile file = torn.file;
        if (file == null || torn.size == torn.whole) {
            return true;
        }
        FoundFile now = FoundFile.at(path);
        if (now == null || !now.key().equals(file.key()) || now.size() != torn.size) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(torn.whole);
            return true;
        }
    }

    /// Whether the path names another file now, or none.
    boolean isReplaced() throws IOException {
        if (identity == null || !appends) {
            return false;
        }
        FoundFile now = FoundFile.at(path);
        return now == null || !now.key().equals(identity.key());
    }

    /// Forces to the disk what was written since the last time.
    void force() throws IOException {
        if (dirty && identity != null) {
            channel.force(false);
        }
        dirty = false;
    }

    void close() throws IOException {
        channel.close();
    }
}
