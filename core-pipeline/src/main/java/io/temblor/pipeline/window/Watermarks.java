package io.temblor.pipeline.window;

import io.temblor.connector.Origin;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
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

    /// All splits, by how late it was in them when that was last looked at. Where time has gone on since, they are
    /// moved when they come to the head.
    private final Queue<SplitTime> behind = new PriorityQueue<>(Comparator.comparingLong(split -> split.queued));

    private @Nullable SplitTime last;
    private long watermark = NONE;

    /// Before that, by the clock, no split is idle.
    private long nextIdle = Long.MAX_VALUE;

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
        private long queued = NONE;
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
            split = split(new Key(origin.connector(), origin.split().id()));
            last = split;
        }
        split.latest = Math.max(split.latest, timeNanos);
        split.seenAt = clockNanos;
        nextIdle = Math.min(nextIdle, idleAt(split));
    }

    private SplitTime split(Key key) {
        SplitTime split = splits.get(key);
        if (split == null) {
            split = new SplitTime(key);
            splits.put(key, split);
            behind.add(split);
        }
        return split;
    }

    private long idleAt(SplitTime split) {
        return split.seenAt > Long.MAX_VALUE - idle ? Long.MAX_VALUE : split.seenAt + idle;
    }

    /// The watermark, as things stand at that time by the clock. Splits that are idle are forgotten.
    long advance(long clockNanos) {
        if (clockNanos >= nextIdle) {
            forgetIdle(clockNanos);
        }
        SplitTime first = furthestBehind();
        if (first != null) {
            watermark = Math.max(watermark, first.latest - delay);
        }
        return watermark;
    }

    private void forgetIdle(long clockNanos) {
        splits.values().removeIf(split -> idleAt(split) <= clockNanos);
        behind.retainAll(Set.copyOf(splits.values()));
        last = null;
        nextIdle = Long.MAX_VALUE;
        splits.values().forEach(split -> nextIdle = Math.min(nextIdle, idleAt(split)));
    }

    private @Nullable SplitTime furthestBehind() {
        SplitTime first = behind.peek();
        while (first != null && first.queued != first.latest) {
            behind.remove();
            first.queued = first.latest;
            behind.add(first);
            first = behind.peek();
        }
        return first;
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
            SplitTime split = split(new Key(each.text(), each.text()));
            split.latest = each.time();
            split.seenAt = each.number();
            nextIdle = Math.min(nextIdle, idleAt(split));
        }
    }
}
