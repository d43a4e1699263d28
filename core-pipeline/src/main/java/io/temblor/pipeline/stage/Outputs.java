package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Events for sinks, in the order in which they were emitted. Reused lap after lap.
final class Outputs {
    private int[] sinks = new int[1];
    private @Nullable Event[] events = new Event[1];
    private int size;

    void add(int sink, Event event) {
        if (size == sinks.length) {
            sinks = Arrays.copyOf(sinks, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        sinks[size] = sink;
        events[size] = event;
        size++;
    }

    int size() {
        return size;
    }

    int sink(int index) {
        return sinks[index];
    }

    Event event(int index) {
        Event event = events[index];
        if (event == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return event;
    }

    void clear() {
        Arrays.fill(events, 0, size, null);
        size = 0;
    }
}
