package io.temblor.connectors.udp;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;

/// Counts messages and bytes, and allocates nothing: for tests with more datagrams than the strict double has
/// patience for.
final class LeanBatch implements SourceBatch {
    int messages;
    long bytes;
    private final ByteBuffer space = ByteBuffer.allocate(64 * 1024);
    private int begin;

    /// Begins a batch.
    LeanBatch begin() {
        begin = messages;
        return this;
    }

    @Override
    public ByteBuffer space(int minBytes) {
        return space.clear();
    }

    @Override
    public void message(Split split, Position after, RecordValue meta) {
        messages++;
        bytes += space.position();
    }

    @Override
    public void message(Split split, Position after, RecordValue meta, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void chunk(Split split, Position first) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void value(Split split, Position after, Value value, RecordValue meta) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(Split split) {
        throw new AssertionError(split + " ended");
    }

    @Override
    public void fail(Split split, String reason) {
        throw new AssertionError(split + ": " + reason);
    }

    @Override
    public boolean isFull() {
        return messages - begin >= 1024;
    }
}
