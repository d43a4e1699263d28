package io.temblor.pipeline.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hash table from keys that a [KeyWriter] writes to entries that carry them: open addressing with linear probing,
/// and deletion by moving back what comes behind (Knuth, The Art of Computer Programming 3, 6.4, algorithm R).
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** To find an entry allocates nothing.
///
/// @param <E> what is kept for a key
public final class KeyedTable<E extends KeyedTable.Entry> {
    private static final int LEAST = 16;

    private @Nullable Entry[] slots = new @Nullable Entry[LEAST];
    private int size;

    /// Something that is kept for a key.
    public abstract static class Entry {
        private byte[] key = {};
        private long hash;

        /// The key as bytes, which are not to be changed.
        public byte[] key() {
            return key;
        }
    }

    /// The number of entries.
    public int size() {
        return size;
    }

    /// The entry of a key, or null.
    @SuppressWarnings("unchecked") // only entries of this type come in
    public @Nullable E find(KeyWriter key) {
        long hash = key.hash();
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; ; at = at + 1 & mask) {
            Entry entry = slots[at];
            if (entry == null) {
                return null;
            }
            if (entry.hash == hash && key.isEqual(entry.key)) {
                return (E) entry;
            }
        }
    }

    /// Adds an entry for a key that has none.
    public void add(KeyWriter key, E entry) {
        if (size + 1 > slots.length / 2) {
            grow();
        }
        Entry added = entry;
        added.key = key.copy();
        added.hash = key.hash();
        put(added);
        size++;
    }

    /// Removes an entry, if it is there.
    public void remove(E entry) {
        int mask = slots.length - 1;
        int at = (int) ((Entry) entry).hash & mask;
        while (slots[at] != entry) {
            if (slots[at] == null) {
                return;
            }
            at = at + 1 & mask;
        }
        size--;
        close(at, mask);
    }

    /// Moves entries behind a gap into it, where that brings them nearer to where they belong.
    private void close(int removed, int mask) {
        int gap = removed;
        for (int at = gap + 1 & mask; ; at = at + 1 & mask) {
            Entry entry = slots[at];
            if (entry == null) {
                slots[gap] = null;
                return;
            }
            int home = (int) entry.hash & mask;
            if ((at - home & mask) >= (at - gap & mask)) {
                slots[gap] = entry;
                gap = at;
            }
        }
    }

    /// Removes all entries.
    public void clear() {
        slots = new @Nullable Entry[LEAST];
        size = 0;
    }

    /// All entries, in no order that means anything.
    @SuppressWarnings("unchecked") // only entries of this type come in
    public List<E> entries() {
        List<E> entries = new ArrayList<>(size);
        for (Entry entry : slots) {
            if (entry != null) {
                entries.add((E) entry);
            }
        }
        return entries;
    }

    private void grow() {
        @Nullable Entry[] old = slots;
        slots = new @Nullable Entry[2 * old.length];
        for (Entry entry : old) {
            if (entry != null) {
                put(entry);
            }
        }
    }

    private void put(Entry entry) {
        int mask = slots.length - 1;
        int at = (int) entry.hash & mask;
        while (slots[at] != null) {
            at = at + 1 & mask;
        }
        slots[at] = entry;
    }
}
