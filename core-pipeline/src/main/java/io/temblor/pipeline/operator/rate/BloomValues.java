package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.StateFields;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Values in a Bloom filter (Bloom, 1970) with double hashing (Kirsch and Mitzenmacher, 2006). The hash begins with a
/// number that nobody can know, so that nobody can choose values that are taken for known ones.
final class BloomValues implements DistinctValues {
    private static final int MOST_HASHES = 16;

    private final int limit;
    private final long[] words;
    private final int hashes;
    private long seed = new SplittableRandom().nextLong();
    private int count;

    BloomValues(int limit, long bytes) {
        this.limit = limit;
        this.words = new long[(int) (bytes / Long.BYTES)];
        double best = Math.log(2) * words.length * Long.SIZE / limit;
        this.hashes = Math.clamp(Math.round(best), 1, MOST_HASHES);
    }

    @Override
    public boolean admits(KeyWriter value) {
        return count < limit || isKnown(value.stableHash(seed));
    }

    @Override
    public void add(KeyWriter value) {
        long hash = value.stableHash(seed);
        if (!isKnown(hash)) {
            for (int i = 0; i < hashes; i++) {
                long bit = bit(hash, i);
                words[(int) (bit >>> 6)] |= 1L << bit;
            }
            count++;
        }
    }

    private boolean isKnown(long hash) {
        for (int i = 0; i < hashes; i++) {
            long bit = bit(hash, i);
            if ((words[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long hash, int number) {
        int low = (int) hash;
        int high = (int) (hash >>> 32) | 1;
        return Integer.toUnsignedLong(low + number * high) % ((long) words.length * Long.SIZE);
    }

    @Override
    public void clear() {
        Arrays.fill(words, 0);
        count = 0;
    }

    @Override
    public Value state() {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return RecordValue.builder()
                .put("filter", new BytesValue(bytes.array()))
                .put("seed", seed)
                .put("count", count)
                .build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateFields fields = StateFields.of(state);
        byte[] filter = fields.bytes("filter");
        if (filter.length != words.length * Long.BYTES) {
            throw new InvalidStateException(
                    "expected " + words.length * Long.BYTES + " bytes in `filter`, found " + filter.length);
        }
        ByteBuffer.wrap(filter).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        seed = fields.integer("seed");
        count = (int) fields.integer("count", 0, limit);
    }
}
