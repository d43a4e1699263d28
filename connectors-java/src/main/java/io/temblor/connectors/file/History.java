package io.temblor.connectors.file;

import io.temblor.connector.Position;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was read under a path before the file that stands there now. It travels in the positions of the present
/// file, so that a glob which also selects the new names of renamed files does not make a restarted source read
/// them a second time.
final class History {
    private static final int VERSION = 1;
    private static final int MOST = 32;

    /// A file, and how far it was read.
    record Past(FileIdentity identity, long offset) {}

    private final Deque<Past> past = new ArrayDeque<>();
    private int changes;

    /// Grows with each change.
    int changes() {
        return changes;
    }

    /// How far this file was read, if it was read under this path before.
    Optional<Past> find(FoundFile file) {
        return past.stream()
                .filter(one -> one.identity().inode() == file.inode() && Resume.isIt(file, one))
                .findFirst();
    }

    boolean isEmpty() {
        return past.isEmpty();
    }

    /// Whether it holds more than one file.
    boolean isLong() {
        return past.size() > 1;
    }

    void add(Past one) {
        if (one.identity().inode() != 0) {
            past.removeIf(other -> other.identity().inode() == one.identity().inode());
            past.addLast(one);
            changes++;
        }
        if (past.size() > MOST) {
            past.removeFirst();
        }
    }

    /// Forgets all files but those with these inode numbers, and the last one if it is still needed to tell
    /// files apart.
    void keepOnly(Set<Long> inodes, boolean alsoLast) {
        Past last = alsoLast ? past.peekLast() : null;
        changes += past.removeIf(
                        one -> one != last && !inodes.contains(one.identity().inode()))
                ? 1
                : 0;
    }

    /// The state of positions in a file with this history.
    byte[] state(FileIdentity present) {
        ByteBuffer state = ByteBuffer.allocate(FileIdentity.BYTES + past.size() * (FileIdentity.BYTES + Long.BYTES));
        present.write(state);
        for (Past one : past) {
            one.identity().write(state);
            state.putLong(one.offset());
        }
        return state.array();
    }

    static Position position(long offset, byte[] state) {
        return Position.at(offset, VERSION, state);
    }

    /// What a position says: first its own file and offset, then the history. Empty if this version cannot read
    /// it.
    static List<Past> of(Position position) {
        byte[] bytes = position.state();
        if (position.version() != VERSION || bytes.length % (FileIdentity.BYTES + Long.BYTES) != FileIdentity.BYTES) {
            return List.of();
        }
        ByteBuffer state = ByteBuffer.wrap(bytes);
        List<Past> read = new ArrayList<>();
        read.add(new Past(FileIdentity.read(state), position.offset()));
        while (state.hasRemaining()) {
            read.add(new Past(FileIdentity.read(state), state.getLong()));
        }
        boolean sane = read.stream().allMatch(one -> one.identity().head().isSane());
        return sane ? read : List.of();
    }
}
