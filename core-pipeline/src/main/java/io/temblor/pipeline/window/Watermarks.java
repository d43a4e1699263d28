package io.temblor.pipeline.window;

import io.temblor.connector.Origin;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<Key, SplitTime> splits = new LinkedHashMap<>();
    private @Nullable SplitTime last;
    private long watermark = NONE;

    /// Which split it is.
    private record Key(String connector, String split) {
        boolean is(Origin origin) {
            return split.equals(origin.split().id()) && connector.equals(origin.connector());
        }
    }

    /// What is known of one split.
    private static final class SplitTime {
        private final Key key;
        private long latest = NONE;
        private long seenAt;

        private SplitTime(Key key) {
            this.key = key;
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
        SplitTime split = last;
        if (split == null || !split.key.is(origin)) {
            split = splits.computeIfAbsent(
                    new Key(origin.connector(), origin.split().id()), SplitTime::new);
            last = split;
        }
        split.latest = Math.max(split.latest, timeNanos);
        split.seenAt = clockNanos;
    }

    /// The watermark, as things stand at that time by the clock. Splits that are idle are forgotten.
    long advance(long clockNanos) {
        long lowest = Long.MAX_VALUE;
        for (Iterator<SplitTime> all = splits.values().iterator(); all.hasNext(); ) {
            SplitTime split = all.next();
            if (clockNanos - split.seenAt < idle) {
                lowest = Math.min(lowest, split.latest);
            } else {
                all.remove();
                last = null;
            }
        }
        if (lowest != Long.MAX_VALUE) {
            watermark = Math.max(watermark, lowest - delay);
        }
        return watermark;
    }

    Value state() {
        StateArray each = new StateArray();
        for (SplitTime split : splits.values()) {
            each.add(new StringValue(split.key.connector))
                    .add(new StringValue(split.key.split))
                    .add(split.latest)
                    .add(split.seenAt);
        }
        return new StateArray().add(watermark).add(each.build()).build();
    }

    void restore(Value state) throws InvalidStateException {
        StateArray.Reader reader = StateArray.read(state, 2);
        watermark = reader.time();
        StateArray.Reader each = StateArray.readAll(reader.value(), 4);
        while (each.hasMore()) {
            SplitTime split = new SplitTime(new Key(each.text(), each.text()));
            split.latest = each.time();
            split.seenAt = each.number();
            splits.put(split.key, split);
        }
    }
}
