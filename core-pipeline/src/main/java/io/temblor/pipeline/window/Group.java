package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.state.KeyedTable;

/// What is collected for one value that events are grouped by.
public abstract class Group extends KeyedTable.Entry {
    private ArrayValue value = ArrayValue.of();
    private final int[] places = {-1, -1, -1};
    private final long[] numbers = new long[places.length];
    private long serial;
    private long lastSeen;

    /// The values that events are grouped by, and all of them as one text.
    public ArrayValue value() {
        return value;
    }

    public void setValue(ArrayValue grouped) {
        value = grouped;
    }

    /// When the last event of the group came, by the clock.
    public long lastSeen() {
        return lastSeen;
    }

    public void setLastSeen(long nanos) {
        lastSeen = nanos;
    }

    /// The order of the oldest event that it has not yet given out, or [Long#MAX_VALUE].
    public abstract long held();

    /// Grows from group to group.
    long serial() {
        return serial;
    }

    void setSerial(long number) {
        serial = number;
    }

    // The places in the queues of which it may be a part

    boolean isIn(int queue) {
        return places[queue] >= 0;
    }

    int place(int queue) {
        return places[queue];
    }

    /// The number with which it is in a queue, which is not above that of now.
    long queuedNumber(int queue) {
        return numbers[queue];
    }

    void queue(int queue, long number, int place) {
        numbers[queue] = number;
        places[queue] = place;
    }

    void leave(int queue) {
        places[queue] = -1;
    }
}
