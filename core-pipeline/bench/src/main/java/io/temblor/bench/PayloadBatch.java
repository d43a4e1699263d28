package io.temblor.bench;

import io.temblor.connector.Event;
import io.temblor.connector.SinkBatch;
import java.nio.ByteBuffer;

/// A batch for a sink as the engine makes it: payloads one after the other, in a read-only buffer.
final class PayloadBatch implements SinkBatch {
    private final ByteBuffer bytes;
    private final int[] starts;
    private final int size;
    private long firstId;

    PayloadBatch(int size, int payload) {
        this.size = size;
        bytes = ByteBuffer.wrap(new byte[size * payload]).asReadOnlyBuffer();
        starts = new int[size];
        for (int i = 0; i < size; i++) {
            starts[i] = i * payload;
        }
    }

    /// Makes other events of it.
    void advance() {
        firstId += size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long id(int index) {
        return firstId + index;
    }

    @Override
    public Event event(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.clear();
    }

    @Override
    public int start(int index) {
        return starts[index];
    }

    @Override
    public int end(int index) {
        return index + 1 == size ? bytes.capacity() : starts[index + 1];
    }
}
