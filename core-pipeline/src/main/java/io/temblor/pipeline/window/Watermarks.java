package io.temblor.pipeline.window;

import io.temblor.connector.Origin;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the time of events has come: no event is expected any more that is older than the watermark. It is that of
/// the split that is furthest behind, splits that have been idle for long aside, and never goes back.
///
/// **Threading.** One thread at a time.
final class Watermarks {
    /// Before all time.
    static final long NONE = Long.MIN_VALUE;

    private final long delay;
    private final long idle;
    private final List<SplitTime> splits = new ArrayList<>();
    private @Nullable SplitTime last;
    private long watermark = NONE;

    /// What is known of one split.
    private static final class SplitTime {
        private final String connector;
        private final String split;
        private long latest = NONE;
        private long seenAt;

        private SplitTime(Origin origin) {
            connector = origin.connector();
            split = origin.split().id();
        }

        private boolean is(Origin origin) {
            return split.equals(origin.split().id()) && connector.equals(origin.connector());
        }
    }

    /// @param delay how much later than others an event of a split may come
    /// @param idle  after how long without events a split is not waited for
    Watermarks(long delay, long idle) {
        this.delay = delay;
        this.idle = idle;
    }

    /// An event has come. The watermark moves when [#advance] is called.
    void onEvent(Origin origin, long timeNanos, long clockNanos) {
        SplitTime split = split(origin);
        split.latest = Math.max(split.latest, timeNanos);
        split.seenAt = clockNanos;
    }

    private SplitTime split(Origin origin) {
        SplitTime known = last;
        if (known != null && known.is(origin)) {
            return known;
        }
        for (SplitTime each : splits) {
            if (each.is(origin)) {
                last = each;
                return each;
            }
        }
        SplitTime added = new SplitTime(origin);
        splits.add(added);
        last = added;
        return added;
    }

    /// The watermark, as things stand at that time by the clock.
    long advance(long clockNanos) {
        long lowest = Long.MAX_VALUE;
        for (SplitTime split : splits) {
            if (clockNanos - split.seenAt < idle) {
                lowest = Math.min(lowest, split.latest);
            }
        }
        if (lowest != Long.MAX_VALUE) {
            watermark = Math.max(watermark, lowest - delay);
        }
        return watermark;
    }

    long watermark() {
        return watermark;
    }

    /// The watermark alone: splits are known again when they send something.
    Value state() {
        return ArrayValue.of(new IntegerValue(watermark));
    }

    void restore(Value state) throws InvalidStateException {
        watermark = StateArray.read(state, 1).number();
    }
}
