package io.temblor.pipeline.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// Something that is kept for a key. Short keys are a part of it, so that it takes one access to memory to compare
    /// them.
    public abstract static class Entry {
        private static final int SHORT = 3 * Long.BYTES;
        private static final byte[] NOTHING = {};

        private int hash;
        private int length;
        private long first;
        private long second;
        private long third;
        private byte[] rest = NOTHING;

        /// The key as bytes.
        public byte[] key() {
            ByteBuffer all = ByteBuffer.allocate(SHORT + rest.length).order(ByteOrder.LITTLE_ENDIAN);
            all.putLong(first).putLong(second).putLong(third).put(rest);
            return Arrays.copyOf(all.array(), length);
        }

        private void take(KeyWriter key, int keyHash) {
            hash = keyHash;
            length = key.length();
            first = key.word(0);
            second = key.word(Long.BYTES);
            third = key.word(2 * Long.BYTES);
            rest = length > SHORT ? key.copyFrom(SHORT) : NOTHING;
        }

        private boolean has(KeyWriter key, int keyHash) {
            return hash == keyHash
                    && length == key.length()
                    && first == key.word(0)
                    && second == key.word(Long.BYTES)
                    && third == key.word(2 * Long.BYTES)
                    && (length <= SHORT || key.isEqual(SHORT, rest));
        }
    }

    /// The number of entries.
    public int size() {
        return size;
    }

    /// The entry of a key, or null.
    @SuppressWarnings("unchecked") // only entries of this type come in
    public @Nullable E find(KeyWriter key) {
        int hash = (int) key.hash();
        int mask = slots.length - 1;
        for (int at = hash & mask; ; at = at + 1 & mask) {
            Entry entry = slots[at];
            if (entry == null) {
                return null;
            }
            if (entry.has(key, hash)) {
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
        added.take(key, (int) key.hash());
        put(added);
        size++;
    }

    /// Removes an entry, if it is there.
    public void remove(E entry) {
        int mask = slots.length - 1;
        int at = ((Entry) entry).hash & mask;
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
            int home = entry.hash & mask;
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
        int at = entry.hash & mask;
        while (slots[at] != null) {
            at = at + 1 & mask;
        }
        slots[at] = entry;
    }
}
