package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.state.KeyedTable;

/// What is collected for one value that events are grouped by.
public abstract class Group extends KeyedTable.Entry {
    // Names of queues: a group has fields for each of them, which cost less than arrays would.
    static final int DUE = 0;
    static final int IDLE = 1;
    static final int HELD = 2;

    private static final int NOWHERE = -1;

    private ArrayValue value = ArrayValue.of();
    private long numberInDue;
    private long numberInIdle;
    private long numberInHeld;
    private int placeInDue = NOWHERE;
    private int placeInIdle = NOWHERE;
    private int placeInHeld = NOWHERE;
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
        return place(queue) >= 0;
    }

    int place(int queue) {
        return switch (queue) {
            case DUE -> placeInDue;
            case IDLE -> placeInIdle;
            default -> placeInHeld;
        };
    }

    /// The number with which it is in a queue, which is not above that of now.
    long queuedNumber(int queue) {
        return switch (queue) {
            case DUE -> numberInDue;
            case IDLE -> numberInIdle;
            default -> numberInHeld;
        };
    }

    void queue(int queue, long number, int place) {
        switch (queue) {
            case DUE -> {
                numberInDue = number;
                placeInDue = place;
            }
            case IDLE -> {
                numberInIdle = number;
                placeInIdle = place;
            }
            default -> {
                numberInHeld = number;
                placeInHeld = place;
            }
        }
    }

    void leave(int queue) {
        queue(queue, 0, NOWHERE);
    }
}
