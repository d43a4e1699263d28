package io.temblor.pipeline.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [KeyedTable] of so many entries at most: whoever adds one more loses the one that was not looked for the longest.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** To find an entry allocates nothing.
///
/// @param <E> what is kept for a key
public final class LruTable<E extends LruTable.Entry> {
    private final KeyedTable<E> table = new KeyedTable<>();
    private final int capacity;
    private @Nullable Entry oldest;
    private @Nullable Entry newest;

    /// Something that is kept for a key as long as it is used.
    public abstract static class Entry extends KeyedTable.Entry {
        private @Nullable Entry older;
        private @Nullable Entry newer;
    }

    /// A table for so many entries.
    public LruTable(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a table has room for one entry at least, but not for " + capacity);
        }
        this.capacity = capacity;
    }

    /// The number of entries.
    public int size() {
        return table.size();
    }

    /// The entry of a key, which is now the one that was used last; or null.
    public @Nullable E find(KeyWriter key) {
        E found = table.find(key);
        if (found != null && found != newest) {
            unlink(found);
            append(found);
        }
        return found;
    }

    /// Adds an entry for a key that has none.
    public void add(KeyWriter key, E entry) {
        Entry first = oldest;
        if (table.size() == capacity && first != null) {
            remove(first);
        }
        table.add(key, entry);
        append(entry);
    }

    /// Adds an entry that was kept in a state, behind those that were used longer ago.
    ///
    /// @throws InvalidStateException if the key is there already
    public void restore(KeyWriter key, byte[] kept, E entry) throws InvalidStateException {
        key.set(kept);
        if (table.find(key) != null) {
            throw new InvalidStateException("expected each key once, found one twice");
        }
        add(key, entry);
    }

    /// All entries, beginning with the one that was not used for the longest time.
    @SuppressWarnings("unchecked") // only entries of this type come in
    public List<E> entries() {
        List<E> entries = new ArrayList<>(table.size());
        for (Entry at = oldest; at != null; at = at.newer) {
            entries.add((E) at);
        }
        return entries;
    }

    /// Removes all entries.
    public void clear() {
        table.clear();
        oldest = null;
        newest = null;
    }

    @SuppressWarnings("unchecked") // only entries of this type come in
    private void remove(Entry entry) {
        unlink(entry);
        table.remove((E) entry);
    }

    private void unlink(Entry entry) {
        Entry before = entry.older;
        Entry after = entry.newer;
        if (before == null) {
            oldest = after;
        } else {
            before.newer = after;
        }
        if (after == null) {
            newest = before;
        } else {
            after.older = before;
        }
    }

    private void append(Entry entry) {
        Entry before = newest;
        entry.older = before;
        entry.newer = null;
        if (before == null) {
            oldest = entry;
        } else {
            before.newer = entry;
        }
        newest = entry;
    }
}
