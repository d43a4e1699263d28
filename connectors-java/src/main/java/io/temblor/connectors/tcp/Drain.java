package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/// Reads in place of a source where there is none, so that peers which leave are noticed, and those which talk
/// need not wait. What they say is counted and thrown away.
///
/// **Threading.** Lives on a thread of its own, which [#stop] ends.
final class Drain implements SourceBatch {
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Readings readings;
    private final Counter ignored;
    private final Thread thread;
    private ByteBuffer space = ByteBuffer.allocate(64 * 1024);
    private volatile boolean stopping;

    /// Starts.
    Drain(Readings readings, ConnectorContext context) throws IOException {
        this.readings = readings;
        this.ignored = context.counter("bytes-ignored");
        readings.open();
        this.thread = Threads.start(context, "drain", this::run);
    }

    /// Returns when the thread is over.
    void stop() {
        stopping = true;
        readings.interrupt();
        Threads.join(thread);
    }

    private void run() {
        try {
            while (!stopping) {
                readings.poll(this, WAIT_NANOS);
            }
        } catch (IOException | InterruptedException e) {
            // Nobody interrupts this thread, and a selector fails only when it is closed.
        } finally {
            readings.close();
        }
    }

    @Override
    public ByteBuffer space(int minBytes) {
        if (space.capacity() < minBytes) {
            space = ByteBuffer.allocate(minBytes);
        }
        return space.clear();
    }

    @Override
    public void chunk(Split split, Position first) {
        ignored.add(space.position());
    }

    @Override
    public void message(Split split, Position after, RecordValue meta) {
        throw new AssertionError("a connection has no messages");
    }

    @Override
    public void message(Split split, Position after, RecordValue meta, int length) {
        throw new AssertionError("a connection has no messages");
    }

    @Override
    public void value(Split split, Position after, Value value, RecordValue meta) {
        throw new AssertionError("a connection has no values");
    }

    @Override
    public void end(Split split) {}

    @Override
    public void fail(Split split, String reason) {}

    @Override
    public boolean isFull() {
        return false;
    }
}
