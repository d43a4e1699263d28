package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What windows yield whose events tell their own time, and all come from one split.
abstract class EventTimeReference extends Reference {
    final long delay;
    final long lateness;
    long watermark = Long.MIN_VALUE;

    EventTimeReference(long delay, long lateness) {
        this.delay = delay;
        this.lateness = lateness;
    }

    boolean isOver(long end) {
        return watermark != Long.MIN_VALUE && end + lateness <= watermark;
    }

    @Override
    void onEvent(Event event, long clock) {
        take(event);
        watermark = Math.max(watermark, event.time() - delay);
        pass(watermark);
    }

    abstract void take(Event event);

    abstract void pass(long now);

    /// Nothing happens but that splits become idle, of which nobody notices here.
    @Override
    void onTick(long clock) {}

    @Override
    void onDrain() {
        pass(Long.MAX_VALUE);
    }

    /// Windows that begin every so often.
    static final class Aligned extends EventTimeReference {
        private final long size;
        private final long every;
        private final long offset;

        Aligned(long size, long every, long offset, long delay, long lateness) {
            super(delay, lateness);
            this.size = size;
            this.every = every;
            this.offset = offset;
        }

        /// The ends of all windows that a time belongs to.
        private TreeSet<Long> ends(long time) {
            TreeSet<Long> ends = new TreeSet<>();
            for (long end = time + 1; end <= time + size; end++) {
                if (Math.floorMod(end - size - offset, every) == 0) {
                    ends.add(end);
                }
            }
            return ends;
        }

        @Override
        void take(Event event) {
            TreeSet<Long> ends = ends(event.time());
            if (ends.isEmpty()) {
                return;
            }
            if (isOver(ends.last())) {
                late.add(event.text());
                return;
            }
            group(event.group()).add(event);
            ends.stream().filter(end -> end <= watermark && !isOver(end)).forEach(end -> tell(event.group(), end));
        }

        private void tell(int group, long end) {
            List<Event> events = group(group).stream()
                    .filter(each -> each.time() < end && each.time() >= end - size)
                    .toList();
            if (!events.isEmpty()) {
                emit(events, "," + (end - size));
            }
        }

        private long told = Long.MIN_VALUE;

        @Override
        void pass(long now) {
            for (int group : held.keySet()) {
                TreeSet<Long> due = new TreeSet<>();
                group(group).forEach(event -> due.addAll(ends(event.time())));
                due.stream().filter(end -> end > told && end <= now).forEach(end -> tell(group, end));
            }
            told = now;
        }

        @Override
        long oldestHeld() {
            return oldest(event -> ends(event.time()).last() > told);
        }
    }

    /// Windows that last as long as events keep coming.
    static final class Session extends EventTimeReference {
        private final long gap;
        private final Map<Integer, List<Cluster>> clusters = new LinkedHashMap<>();

        private static final class Cluster {
            private final List<Event> events = new ArrayList<>();
            private final List<Event> untold = new ArrayList<>();
            private boolean told;

            private long first() {
                return events.stream().mapToLong(Event::time).min().orElseThrow();
            }

            private long last() {
                return events.stream().mapToLong(Event::time).max().orElseThrow();
            }
        }

        Session(long gap, long delay, long lateness) {
            super(delay, lateness);
            this.gap = gap;
        }

        @Override
        void take(Event event) {
            List<Cluster> all = clusters.computeIfAbsent(event.group(), _ -> new ArrayList<>());
            all.sort(Comparator.comparingLong(Cluster::first));
            List<Cluster> near = all.stream()
                    .filter(each -> event.time() >= each.first() - gap && event.time() <= each.last() + gap)
                    .toList();
            if (near.isEmpty() && isOver(event.time() + gap + 1)) {
                late.add(event.text());
                return;
            }
            Cluster whole = new Cluster();
            near.forEach(each -> {
                whole.events.addAll(each.events);
                whole.untold.addAll(each.untold);
                whole.told |= each.told;
            });
            whole.events.add(event);
            whole.untold.add(event);
            all.removeAll(near);
            all.add(whole);
            boolean again = whole.told && watermark > whole.last() + gap;
            whole.told = false;
            if (again) {
                tell(whole);
            }
        }

        private void tell(Cluster cluster) {
            cluster.told = true;
            cluster.untold.clear();
            emit(cluster.events, "," + cluster.first());
        }

        @Override
        void pass(long now) {
            for (List<Cluster> all : clusters.values()) {
                for (Cluster each : all) {
                    if (!each.told && each.last() + gap < now) {
                        tell(each);
                    }
                }
                all.removeIf(each -> each.told && isOver(each.last() + gap + 1));
            }
        }

        @Override
        long oldestHeld() {
            return clusters.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(each -> oldest(each.untold, _ -> true))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
