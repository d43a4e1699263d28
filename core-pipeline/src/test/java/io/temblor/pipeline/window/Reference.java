package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What windows yield, as simply as it can be said: all events of a group are kept, and looked at again and again.
abstract class Reference {
    /// An event of a group, with a number of its own.
    record Event(int group, long time, long number, long order) {
        String text() {
            return "{\"g\":" + group + ",\"t\":" + time + ",\"n\":" + number + "}";
        }
    }

    final Map<Integer, List<Event>> held = new LinkedHashMap<>();
    final List<String> results = new ArrayList<>();
    final List<String> late = new ArrayList<>();

    int emitted() {
        return results.size() + late.size();
    }

    abstract void onEvent(Event event, long clock);

    abstract void onTick(long clock);

    /// Nothing comes any more.
    abstract void onDrain();

    /// The order of the oldest event that no last result knows of.
    abstract long oldestHeld();

    List<Event> group(int group) {
        return held.computeIfAbsent(group, _ -> new ArrayList<>());
    }

    void emit(List<Event> events, String more) {
        long sum = events.stream().mapToLong(Event::number).sum();
        results.add("[" + events.getFirst().group() + more + "," + events.size() + "," + sum + ".0]");
    }

    static long oldest(List<Event> events, Predicate<Event> which) {
        return events.stream().filter(which).mapToLong(Event::order).min().orElse(Long.MAX_VALUE);
    }

    long oldest(Predicate<Event> which) {
        return held.values().stream()
                .mapToLong(each -> oldest(each, which))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// Tumbling windows of so many events.
    static final class Count extends Reference {
        private final int size;

        Count(int size) {
            this.size = size;
        }

        @Override
        void onEvent(Event event, long clock) {
            List<Event> events = group(event.group());
            events.add(event);
            if (events.size() == size) {
                onEnd(events);
            }
        }

        private void onEnd(List<Event> events) {
            if (!events.isEmpty()) {
                emit(events, "");
                events.clear();
            }
        }

        @Override
        void onTick(long clock) {}

        @Override
        void onDrain() {
            held.values().forEach(this::onEnd);
        }

        @Override
        long oldestHeld() {
            return oldest(_ -> true);
        }
    }

    /// Tumbling windows of so much time, from the first event of a group on.
    static final class Interval extends Reference {
        private final long interval;
        private final Map<Integer, Long> ends = new LinkedHashMap<>();

        Interval(long interval) {
            this.interval = interval;
        }

        @Override
        void onEvent(Event event, long clock) {
            endUpTo(clock);
            group(event.group()).add(event);
            ends.putIfAbsent(event.group(), clock + interval);
        }

        private void endUpTo(long clock) {
            held.forEach((group, events) -> {
                if (!events.isEmpty() && ends.get(group) <= clock) {
                    emit(events, "");
                    events.clear();
                    ends.remove(group);
                }
            });
        }

        @Override
        void onTick(long clock) {
            endUpTo(clock);
        }

        @Override
        void onDrain() {
            endUpTo(Long.MAX_VALUE);
        }

        @Override
        long oldestHeld() {
            return oldest(_ -> true);
        }
    }

    /// The last so many events that are no older than so much time.
    static final class Sliding extends Reference {
        private final int size;
        private final long interval;
        private final int every;
        private final Map<Integer, List<Event>> untold = new LinkedHashMap<>();

        Sliding(int size, long interval, int every) {
            this.size = size;
            this.interval = interval;
            this.every = every;
        }

        @Override
        void onEvent(Event event, long clock) {
            List<Event> events = group(event.group());
            events.add(event);
            events.removeIf(each -> each.time() <= clock - interval);
            while (events.size() > size) {
                events.removeFirst();
            }
            List<Event> since = untold.computeIfAbsent(event.group(), _ -> new ArrayList<>());
            since.add(event);
            if (since.size() == every) {
                tell(events, since);
            }
        }

        private void tell(List<Event> events, List<Event> since) {
            if (!since.isEmpty()) {
                emit(events, "");
                since.clear();
            }
        }

        @Override
        void onTick(long clock) {
            held.forEach((group, events) -> {
                if (!events.isEmpty() && events.getLast().time() + interval <= clock) {
                    tell(events, untold.get(group));
                    events.clear();
                }
            });
        }

        @Override
        void onDrain() {
            held.forEach((group, events) -> tell(events, untold.get(group)));
        }

        @Override
        long oldestHeld() {
            return untold.values().stream()
                    .mapToLong(each -> oldest(each, _ -> true))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
