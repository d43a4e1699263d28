package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.state.KeyedTable;
import org.jspecify.annotations.Nullable;

/// What is collected for one value that events are grouped by.
public abstract class Group extends KeyedTable.Entry {
    // Names of queues: a group has fields for each of them, which cost less than arrays would.
    static final int DUE = 0;
    static final int IDLE = 1;
    static final int HELD = 2;

    private static final int NOWHERE = -1;

    private @Nullable ArrayValue value;
    private int placeInDue = NOWHERE;
    private int placeInIdle = NOWHERE;
    private int placeInHeld = NOWHERE;
    private long serial;
    private long lastSeen;

    /// The values that events are grouped by, and all of them as one text; null if the [key][#key] is plain, so that it
    /// tells them.
    public @Nullable ArrayValue value() {
        return value;
    }

    /// When the last event of the group came, by the clock.
    public long lastSeen() {
        return lastSeen;
    }

    public void setLastSeen(long nanos) {
        lastSeen = Math.max(lastSeen, nanos);
    }

    /// The order of the oldest event that it has not yet given out, or [Long#MAX_VALUE].
    public abstract long held();

    /// Begins anew, with nothing collected.
    ///
    /// @param number  grows from group to group
    /// @param grouped see [#value]
    void begin(long number, @Nullable ArrayValue grouped) {
        serial = number;
        value = grouped;
        lastSeen = Long.MIN_VALUE;
        reset();
    }

    /// Forgets what a group for which nothing is collected has of a former key.
    void reset() {}

    /// Grows from group to group.
    long serial() {
        return serial;
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

    void setPlace(int queue, int place) {
        switch (queue) {
            case DUE -> placeInDue = place;
            case IDLE -> placeInIdle = place;
            default -> placeInHeld = place;
        }
    }

    void leave(int queue) {
        setPlace(queue, NOWHERE);
    }
}
