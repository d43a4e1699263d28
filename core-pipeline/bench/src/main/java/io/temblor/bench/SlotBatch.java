package io.temblor.bench;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;

/// Takes messages as the engine does, without the engine: each is copied from the lent buffer to the array of a slot.
/// The first
/// bytes of each are looked at.
final class SlotBatch implements SourceBatch {
    private static final int SLOTS = 1024;

    private ByteBuffer space = ByteBuffer.allocate(64 * 1024);
    private final byte[][] slots = new byte[SLOTS][4096];
    private int next;
    private int taken;
    private long sum;

    long sum() {
        return sum;
    }

    @Override
    public ByteBuffer space(int minBytes) {
        taken = 0;
        if (minBytes > space.capacity()) {
            space = ByteBuffer.allocate(minBytes);
        }
        return space.clear();
    }

    @Override
    public void message(Split split, Position after, RecordValue meta) {
        message(split, after, meta, space.position() - taken);
        taken = 0;
        space.clear();
    }

    @Override
    public void message(Split split, Position after, RecordValue meta, int length) {
        byte[] slot = slots[next++ & SLOTS - 1];
        System.arraycopy(space.array(), taken, slot, 0, length);
        sum += slot[0] + slot[7];
        taken += length;
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
        throw new UnsupportedOperationException();
    }

    @Override
    public void fail(Split split, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isFull() {
        return false;
    }
}
