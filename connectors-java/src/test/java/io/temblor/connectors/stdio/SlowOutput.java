package io.temblor.connectors.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Standard output whose reader can pause, leave and come back. Like the real one it blocks, and cannot be
/// interrupted.
final class SlowOutput extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Semaphore open = new Semaphore(1);
    private final List<String> failures = new ArrayList<>();
    int writes;

    void pause() {
        open.acquireUninterruptibly();
    }

    void proceed() {
        open.release();
    }

    /// Makes the next write fail.
    synchronized void failOnce(String reason) {
        failures.add(reason);
    }

    @Override
    public void write(int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        open.acquireUninterruptibly();
        open.release();
        synchronized (this) {
            writes++;
            if (!failures.isEmpty()) {
                throw new IOException(failures.removeFirst());
            }
            written.write(bytes, offset, length);
        }
    }

    synchronized String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
