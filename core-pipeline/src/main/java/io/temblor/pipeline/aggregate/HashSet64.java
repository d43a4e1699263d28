package io.temblor.pipeline.aggregate;

/// A few hashes of 64 bits, none of them zero.
final class HashSet64 {
    private long[] table = new long[16];
    private int size;

    int size() {
        return size;
    }

    /// @param hash not zero
    void add(long hash) {
        int at = place(hash);
        if (table[at] != hash) {
            table[at] = hash;
            size++;
            if (2 * size > table.length) {
                grow();
            }
        }
    }

    private int place(long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long hash : old) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    /// All of them.
    long[] toArray() {
        long[] all = new long[size];
        int next = 0;
        for (long hash : table) {
            if (hash != 0) {
                all[next++] = hash;
            }
        }
        return all;
    }
}
