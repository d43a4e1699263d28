package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.state.KeyedTable;

/// What is collected for one value that events are grouped by.
public abstract class Group extends KeyedTable.Entry {
    private ArrayValue value = ArrayValue.of();
    private long queuedDue = Long.MAX_VALUE;
    private long queuedHeld = Long.MAX_VALUE;
    private long queuedIdle = Long.MAX_VALUE;
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

    long queuedDue() {
        return queuedDue;
    }

    void setQueuedDue(long key) {
        queuedDue = key;
    }

    long queuedHeld() {
        return queuedHeld;
    }

    void setQueuedHeld(long key) {
        queuedHeld = key;
    }

    long queuedIdle() {
        return queuedIdle;
    }

    void setQueuedIdle(long key) {
        queuedIdle = key;
    }
}
