package io.temblor.connectors.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reads a stream a few chunks ahead, on a daemon thread: a read from standard input cannot be interrupted, but
/// waiting for a chunk can.
///
/// **Threading.** One thread at a time takes chunks; any thread wakes it.
final class ReadAhead {
    static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 4;

    private final InputStream stream;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final ByteBuffer[] chunks = new ByteBuffer[CHUNKS];
    private int first;
    private int count;
    private boolean woken;
    private boolean ended;
    private @Nullable IOException failure;
    private @Nullable Object owner;
    private @Nullable Thread reader;

    ReadAhead(InputStream stream) {
        this.stream = stream;
    }

    /// Lets `taker` take chunks, unless another does.
    boolean claim(Object taker) {
        lock.lock();
        try {
            if (owner != null && owner != taker) {
                return false;
            }
            owner = taker;
            if (reader == null) {
                reader = Thread.ofPlatform().daemon().name("stdin").start(this::read);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void release(Object taker) {
        lock.lock();
        try {
            owner = owner == taker ? null : owner;
        } finally {
            lock.unlock();
        }
    }

    /// The next chunk, to be read until [#remove], or null if there is none in time or the wait was cut short.
    @Nullable
    ByteBuffer peek(long maxWaitNanos) throws InterruptedException {
        lock.lock();
        try {
            long left = maxWaitNanos;
            while (count == 0 && !ended && !woken && left > 0) {
                left = filled.awaitNanos(left);
            }
            woken = false;
            return count == 0 ? null : chunks[first];
        } finally {
            lock.unlock();
        }
    }

    void remove() {
        lock.lock();
        try {
            first = (first + 1) % CHUNKS;
            count--;
            emptied.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return count == 0;
        } finally {
            lock.unlock();
        }
    }

    /// Whether there is no chunk and will never be one.
    boolean isOver() {
        lock.lock();
        try {
            return ended && count == 0;
        } finally {
            lock.unlock();
        }
    }

    /// Why the stream ended, if not in good order.
    @Nullable
    IOException failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the wait that is going on, or else the next one.
    void wake() {
        lock.lock();
        try {
            woken = true;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try {
            ByteBuffer chunk = room();
            for (int length = stream.read(chunk.array()); length >= 0; length = stream.read(chunk.array())) {
                add(chunk.clear().limit(length));
                chunk = room();
            }
            end(null);
        } catch (IOException e) {
            end(e);
        }
    }

    /// The chunk behind the last one; nobody else touches it until [#add].
    private ByteBuffer room() {
        lock.lock();
        try {
            while (count == CHUNKS) {
                emptied.awaitUninterruptibly();
            }
            int next = (first + count) % CHUNKS;
            chunks[next] = Objects.requireNonNullElseGet(chunks[next], () -> ByteBuffer.allocate(CHUNK));
            return chunks[next];
        } finally {
            lock.unlock();
        }
    }

    private void add(ByteBuffer chunk) {
        lock.lock();
        try {
            count += chunk.hasRemaining() ? 1 : 0;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable IOException why) {
        lock.lock();
        try {
            ended = true;
            failure = why;
            filled.signal();
        } finally {
            lock.unlock();
        }
    }
}
