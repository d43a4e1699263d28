package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.KeyedTable;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All groups of a `select`: by what they are grouped by, by when something is due for them, by how long nothing has
/// come for them, and by the oldest event that they hold.
///
/// **Threading.** One thread at a time.
public final class Groups {
    private static final int MOST_SPARE = 1024;

    private final KeyedTable<Group> table = new KeyedTable<>();
    private final Windows windows;
    private final long idleNanos;
    private final GroupQueue due;
    private final GroupQueue idle;
    private final GroupQueue held;
    private long oldestHeld = Long.MAX_VALUE;
    private long added;

    /// Groups that were forgotten, for those that come: they lie together in memory, and what is new does not.
    private final Deque<Group> spare = new ArrayDeque<>();

    /// @param idleNanos after how long without events a group is closed; [Long#MAX_VALUE] for never
    public Groups(Windows windows, long idleNanos) {
        this.windows = windows;
        this.idleNanos = idleNanos;
        this.due = new DueQueue();
        this.idle = new IdleQueue();
        this.held = new HeldQueue();
    }

    /// How many there are.
    public int size() {
        return table.size();
    }

    /// The group of a key, or null.
    public @Nullable Group find(KeyWriter key) {
        return table.find(key);
    }

    /// A new group.
    ///
    /// @param value see [Group#value]
    public Group add(KeyWriter key, @Nullable ArrayValue value) {
        Group last = spare.pollLast();
        Group group = last == null ? windows.newGroup() : last;
        group.begin(added++, value);
        table.add(key, group);
        return group;
    }

    /// A group has changed.
    public void update(Group group) {
        due.update(group);
        held.update(group);
        if (idleNanos != Long.MAX_VALUE) {
            idle.update(group);
        }
        oldestHeld = held.lowest();
    }

    /// Something has happened to a group, after which it may be one to be forgotten.
    public void settle(Group group) {
        if (!windows.isForgettable(group)) {
            update(group);
            return;
        }
        remove(group);
        if (spare.size() < MOST_SPARE) {
            spare.addLast(group);
        }
    }

    /// Forgets a group.
    public void remove(Group group) {
        table.remove(group);
        due.remove(group);
        idle.remove(group);
        held.remove(group);
        oldestHeld = held.lowest();
    }

    /// A group for which something is due by then, or null.
    public @Nullable Group firstDue(long now) {
        return due.lowest() <= now ? due.first() : null;
    }

    /// A group for which nothing has come for too long by then, or null.
    public @Nullable Group firstIdle(long clockNanos) {
        return idleNanos != Long.MAX_VALUE && idle.lowest() <= clockNanos ? idle.first() : null;
    }

    /// The order of the oldest event that is held, or [Long#MAX_VALUE].
    public long oldestHeld() {
        return oldestHeld;
    }

    /// All groups, the oldest first.
    public List<Group> inOrder() {
        List<Group> all = table.entries();
        all.sort(Comparator.comparingLong(Group::serial));
        return all;
    }

    private final class DueQueue extends GroupQueue {
        DueQueue() {
            super(Group.DUE);
        }

        @Override
        long number(Group group) {
            return windows.due(group);
        }
    }

    private final class IdleQueue extends GroupQueue {
        IdleQueue() {
            super(Group.IDLE);
        }

        @Override
        long number(Group group) {
            long seen = group.lastSeen();
            return seen > Long.MAX_VALUE - idleNanos ? Long.MAX_VALUE : seen + idleNanos;
        }
    }

    private static final class HeldQueue extends GroupQueue {
        HeldQueue() {
            super(Group.HELD);
        }

        @Override
        long number(Group group) {
            return group.held();
        }
    }
}
