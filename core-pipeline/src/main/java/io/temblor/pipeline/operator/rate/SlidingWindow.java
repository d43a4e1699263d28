package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.LruTable;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many events of one kind have passed lately: a count for each of the last slots of time. Time goes in whole
/// milliseconds and slots move on as they do in Tremor, where what is left of a slot when the next begins is lost.
final class SlidingWindow extends LruTable.Entry {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final BucketLimit limit;
    private final long[] counts;
    private int slot;
    private long total;
    private long moved;

    /// A window that has seen nothing.
    SlidingWindow(BucketLimit limit) {
        this.limit = limit;
        this.counts = new long[limit.windows()];
    }

    /// Counts an event if it may pass.
    ///
    /// @param nanos when it came in
    boolean passes(long nanos) {
        advance(nanos);
        if (total >= limit.rate()) {
            return false;
        }
        counts[slot]++;
        total++;
        return true;
    }

    /// Events that came in earlier than the one before count as if they came with it.
    private void advance(long nanos) {
        long passed = Math.max(0, nanos - moved) / NANOS_PER_MILLI;
        long slotMillis = limit.slotMillis();
        if (passed > slotMillis * counts.length) {
            Arrays.fill(counts, 0);
            slot = 0;
            total = 0;
            moved = nanos;
        } else if (passed > slotMillis) {
            for (long left = passed; left > slotMillis; left -= slotMillis) {
                slot = (slot + 1) % counts.length;
                total -= counts[slot];
                counts[slot] = 0;
            }
            moved = nanos;
        }
    }

    RecordValue state() {
        List<Value> each = new ArrayList<>(counts.length);
        for (long count : counts) {
            each.add(new IntegerValue(count));
        }
        return RecordValue.builder()
                .put("key", new BytesValue(key()))
                .put("rate", limit.rate())
                .put("slot-millis", limit.slotMillis())
                .put("slot", slot)
                .put("moved", moved)
                .put("counts", ArrayValue.of(each))
                .build();
    }

    static SlidingWindow of(StateFields fields) throws InvalidStateException {
        ArrayValue counts = fields.array("counts");
        if (counts.size() < 1 || counts.size() > BucketLimit.MOST_WINDOWS) {
            throw new InvalidStateException(
                    "expected 1 to " + BucketLimit.MOST_WINDOWS + " counts, found " + counts.size());
        }
        SlidingWindow window = new SlidingWindow(new BucketLimit(
                fields.integer("rate", 0, Long.MAX_VALUE),
                fields.integer("slot-millis", 1, BucketLimit.MOST_MILLIS),
                counts.size()));
        window.slot = (int) fields.integer("slot", 0, counts.size() - 1L);
        window.moved = fields.integer("moved", 0, Long.MAX_VALUE);
        window.fill(counts);
        return window;
    }

    private void fill(ArrayValue kept) throws InvalidStateException {
        for (int i = 0; i < counts.length; i++) {
            if (!(kept.get(i) instanceof IntegerValue count)
                    || count.unsigned()
                    || count.bits() < 0
                    || count.bits() > Long.MAX_VALUE - total) {
                throw new InvalidStateException("expected counts of events, found " + kept.get(i));
            }
            counts[i] = count.bits();
            total += counts[i];
        }
    }
}
