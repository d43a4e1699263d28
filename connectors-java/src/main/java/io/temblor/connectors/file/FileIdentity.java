package io.temblor.connectors.file;

import java.nio.ByteBuffer;

/// Which file it is, whatever its name is now.
///
/// @param inode the inode number, 0 if there is none
/// @param head  the fingerprint of the first bytes, as many as were known
record FileIdentity(long inode, Fingerprint head) {
    static final int BYTES = Long.BYTES + Integer.BYTES + Long.BYTES;

    void write(ByteBuffer to) {
        to.putLong(inode).putInt(head.length()).putLong(head.hash());
    }

    static FileIdentity read(ByteBuffer from) {
        long inode = from.getLong();
        int length = from.getInt();
        return new FileIdentity(inode, new Fingerprint(length, from.getLong()));
    }

    /// Whether an inode number is that of this file, or cannot tell.
    boolean mayBe(long otherInode) {
        return inode == otherInode || inode == 0 || otherInode == 0;
    }
}
