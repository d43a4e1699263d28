package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// A disk on which files can be forbidden, reading can fail, and which can fill up.
final class BadDisk implements Opener {
    private final Set<Path> forbidden = new HashSet<>();
    private final Set<Path> broken = new HashSet<>();
    long room = Long.MAX_VALUE;
    int mostPerWrite = Integer.MAX_VALUE;
    Action beforeFailure = () -> null;
    boolean forceFails;
    int writes;
    int forces;

    void forbid(Path path) {
        forbidden.add(path);
    }

    void allow(Path path) {
        forbidden.remove(path);
    }

    void breakReading(Path path) {
        broken.add(path);
    }

    void mend(Path path) {
        broken.remove(path);
    }

    @Override
    public FileChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
        if (forbidden.contains(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return new Channel(path, FileChannel.open(path, options));
    }

    private final class Channel extends PassingChannel {
        private final Path path;

        Channel(Path path, FileChannel inner) {
            super(inner);
            this.path = path;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            if (broken.contains(path)) {
                throw new IOException("Input/output error");
            }
            return inner.read(target, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return write(source, () -> inner.write(source));
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return write(source, () -> inner.write(source, position));
        }

        /// As the operating system does: first as much as there is room for, then the error.
        private int write(ByteBuffer source, Write write) throws IOException {
            writes++;
            if (room == 0) {
                beforeFailure.run();
                throw new IOException("No space left on device");
            }
            int limit = source.limit();
            source.limit((int) Math.min(limit, source.position() + Math.min(room, mostPerWrite)));
            int written = write.run();
            source.limit(limit);
            room -= written;
            return written;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            forces++;
            if (forceFails) {
                throw new IOException("Input/output error");
            }
            inner.force(metaData);
        }
    }

    interface Action {
        Object run() throws IOException;
    }

    private interface Write {
        int run() throws IOException;
    }
}
