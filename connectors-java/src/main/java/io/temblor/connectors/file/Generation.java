package io.temblor.connectors.file;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One file that stands, or stood, at the path of a [Tail], and how far it is read. It stays the same file when
/// it is renamed, and while it is open even when it is deleted.
final class Generation {
    private final Path name;
    private final Object key;
    private Path location;
    private Split split;
    private long offset;
    private Fingerprint head;
    private History history = new History();
    private byte[] state = new byte[0];
    private int stateChanges = -1;
    private @Nullable FileChannel channel;

    /// Whether the file might have been truncated or replaced since the last look, so that this must be ruled
    /// out before reading.
    private boolean unverified = true;

    private boolean appeared;

    Generation(Path name, FoundFile file, long offset, Fingerprint head) {
        this.name = name;
        this.key = file.key();
        this.location = file.path();
        this.split = split(name);
        this.offset = offset;
        this.head = head;
    }

    private static Split split(Path name) {
        RecordValue file = RecordValue.builder().put("path", name.toString()).build();
        return new Split(name.toString(), RecordValue.of("file", file));
    }

    Object key() {
        return key;
    }

    Path location() {
        return location;
    }

    long offset() {
        return offset;
    }

    /// Lets positions tell what was read at this path before.
    void remember(History before) {
        history = before;
        stateChanges = -1;
    }

    /// This file, and how far it is read.
    History.Past reached() {
        return new History.Past(new FileIdentity(FoundFile.inode(key), head), offset);
    }

    Position position() {
        if (stateChanges != history.changes()) {
            stateChanges = history.changes();
            state = history.state(reached().identity());
        }
        return History.position(offset, state);
    }

    boolean isOpen() {
        return channel != null;
    }

    /// Opens the file where it is now; false if it cannot be found.
    boolean open(Folders folders) throws IOException {
        Path place = folders.locate(location, key);
        if (place == null) {
            return false;
        }
        try {
            Path real = place.toRealPath();
            return take(real, folders.open(real));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// What was opened is this file only if it still stands at the path.
    private boolean take(Path place, FileChannel opened) throws IOException {
        FoundFile there = FoundFile.at(place);
        if (there == null || !(there.key().equals(key) || key instanceof Path)) {
            opened.close();
            return false;
        }
        location = place;
        channel = opened;
        unverified = true;
        return true;
    }

    /// The size of the open file.
    long size() throws IOException {
        return channel().size();
    }

    /// Appends the next bytes of the open file to the batch; false at its end.
    boolean read(SourceBatch batch, int most, Reports reports) throws IOException {
        FileChannel file = channel();
        if (unverified) {
            verify(file, batch, reports);
        }
        ByteBuffer space = batch.space(most);
        int limit = space.limit();
        space.limit(Math.min(limit, space.position() + most));
        int length = file.read(space, offset);
        space.limit(limit);
        if (length <= 0) {
            unverified = true;
            return false;
        }
        batch.chunk(split, position());
        offset += length;
        appeared = true;
        return true;
    }

    private void verify(FileChannel file, SourceBatch batch, Reports reports) throws IOException {
        if (file.size() < offset || !head.matches(file)) {
            reports.truncated(name, offset);
            fail(batch, "the file was truncated");
            split = split(name);
            offset = 0;
            head = Fingerprint.EMPTY;
        }
        if (!head.isFull()) {
            head = Fingerprint.of(file, Fingerprint.MOST);
            stateChanges = -1;
        }
        unverified = false;
    }

    /// Ends the stream in good order.
    void end(SourceBatch batch) {
        if (appeared) {
            batch.end(split);
            appeared = false;
        }
    }

    /// Ends the stream as one that broke off.
    void fail(SourceBatch batch, String reason) {
        if (appeared) {
            batch.fail(split, reason);
            appeared = false;
        }
    }

    void close() {
        FileChannel closing = channel;
        channel = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }

    private FileChannel channel() {
        return Objects.requireNonNull(channel, "not open");
    }
}
