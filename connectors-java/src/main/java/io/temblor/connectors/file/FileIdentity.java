package io.temblor.connectors.file;

import io.temblor.connector.Position;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Which file a position belongs to, whatever its name is now. It is the state of the positions of this source.
///
/// @param inode the inode number, 0 if there is none
/// @param head  the fingerprint of the first bytes when the position was taken
record FileIdentity(long inode, Fingerprint head) {
    private static final int VERSION = 1;
    private static final int LENGTH = Long.BYTES + Integer.BYTES + Long.BYTES;

    /// The identity in a position, or null if it holds none that this version can read.
    static @Nullable FileIdentity of(Position position) {
        byte[] state = position.state();
        if (position.version() != VERSION || state.length != LENGTH) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(state);
        long inode = buffer.getLong();
        int length = buffer.getInt();
        return length < 0 || length > Fingerprint.MOST
                ? null
                : new FileIdentity(inode, new Fingerprint(length, buffer.getLong()));
    }

    /// The state for [#at(long, byte\[\])], to be shared by all positions of this identity.
    byte[] state() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(inode)
                .putInt(head.length())
                .putLong(head.hash())
                .array();
    }

    static Position at(long offset, byte[] state) {
        return Position.at(offset, VERSION, state);
    }

    /// Whether an inode number is that of this file, or cannot tell.
    boolean mayBe(long otherInode) {
        return inode == otherInode || inode == 0 || otherInode == 0;
    }
}
