package io.temblor.connectors.stdio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes to a stream on a daemon thread: a write into a pipe that nobody empties cannot be interrupted, but
/// waiting for its end can. What was handed over is written in any case, as long as the process lives.
///
/// **Threading.** Any thread may call any method; batches are written one after the other, each as a whole.
final class StreamWriter {
    /// How a batch that was handed over ended.
    final class Handover {
        private boolean done;
        private @Nullable IOException failure;

        /// Waits until the batch is written; false if the wait was cut short.
        boolean await(Wake wake) throws IOException, InterruptedException {
            lock.lock();
            try {
                while (!done && !wake.take()) {
                    changed.await();
                }
                if (failure != null) {
                    throw failure;
                }
                return done;
            } finally {
                lock.unlock();
            }
        }
    }

    /// Cuts the waits of one sink short.
    final class Wake {
        private boolean asked;

        void ask() {
            lock.lock();
            try {
                asked = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private boolean take() {
            boolean was = asked;
            asked = false;
            return was;
        }
    }

    private final String name;
    private final OutputStream stream;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] bytes = new byte[0];
    private int length;
    private @Nullable Handover current;
    private @Nullable Thread writer;

    StreamWriter(String name, OutputStream stream) {
        this.name = name;
        this.stream = stream;
    }

    /// What the stream is called, as in `standard output`.
    String name() {
        return name;
    }

    /// Hands a batch over, once those before it are written; null if that wait was cut short.
    @Nullable
    Handover write(ByteBuffer batch, Wake wake) throws InterruptedException {
        lock.lock();
        try {
            while (current != null) {
                if (wake.take()) {
                    return null;
                }
                changed.await();
            }
            take(batch);
            Handover handover = new Handover();
            current = handover;
            start();
            changed.signalAll();
            return handover;
        } finally {
            lock.unlock();
        }
    }

    private void take(ByteBuffer batch) {
        length = batch.remaining();
        bytes = bytes.length < length ? new byte[Math.max(length, 2 * bytes.length)] : bytes;
        batch.get(bytes, 0, length);
    }

    private void start() {
        if (writer == null) {
            writer = Thread.ofPlatform().daemon().name(name).start(this::run);
        }
    }

    private void run() {
        while (true) {
            Handover next = next();
            @Nullable IOException failure = null;
            try {
                stream.write(bytes, 0, length);
                stream.flush();
            } catch (IOException e) {
                failure = e;
            }
            done(next, failure);
        }
    }

    private Handover next() {
        lock.lock();
        try {
            while (current == null) {
                changed.awaitUninterruptibly();
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void done(Handover handover, @Nullable IOException failure) {
        lock.lock();
        try {
            handover.done = true;
            handover.failure = failure;
            current = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
