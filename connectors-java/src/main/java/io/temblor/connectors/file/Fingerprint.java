package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The first bytes of a file, condensed, so that another file of the same name or inode number is not taken for
/// it.
///
/// @param length how many bytes, up to [#MOST]
/// @param hash   of these bytes
record Fingerprint(int length, long hash) {
    static final int MOST = 256;
    static final Fingerprint EMPTY = of(new byte[0], 0);

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The fingerprint of as many bytes as there are, up to `most`.
    static Fingerprint of(FileChannel file, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
            // read on
        }
        return of(bytes.array(), bytes.position());
    }

    static Fingerprint of(Path file, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel, most);
        }
    }

    /// Whether the file begins with the bytes that this fingerprint was taken from.
    boolean matches(FileChannel file) throws IOException {
        return length == 0 || equals(of(file, length));
    }

    boolean matches(Path file) throws IOException {
        return length == 0 || equals(of(file, length));
    }

    /// Whether it can have come from [#of].
    boolean isSane() {
        return 0 <= length && length <= MOST;
    }

    boolean isFull() {
        return length == MOST;
    }

    private static Fingerprint of(byte[] bytes, int length) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return new Fingerprint(length, hash);
    }
}
