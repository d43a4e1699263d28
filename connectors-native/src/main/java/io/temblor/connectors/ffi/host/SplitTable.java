package io.temblor.connectors.ffi.host;

import io.temblor.connector.Position;
import io.temblor.connector.Split;
import org.jspecify.annotations.Nullable;

/// The splits of a source by the numbers that its library gave them.
///
/// **Threading.** That of the source.
final class SplitTable {
    private static final int MOST = 65_536;
    private static final byte[] NO_STATE = {};

    private @Nullable Entry[] entries = new @Nullable Entry[4];

    /// A split, and the state that its positions have.
    static final class Entry {
        private final Split split;
        private int version = 1;
        private byte[] state = NO_STATE;

        /// The index of the last event of this split in the batch that is read.
        private int last = -1;

        private Entry(Split split) {
            this.split = split;
        }

        Split split() {
            return split;
        }

        void setState(int newVersion, byte[] newState) {
            version = newVersion;
            state = newState;
        }

        /// A position of this split.
        ///
        /// @param offset -1 for none
        Position position(long offset) {
            if (offset == -1) {
                return Position.NONE;
            }
            return version == 1 && state.length == 0 ? Position.at(offset) : Position.at(offset, version, state);
        }

        void setLast(int index) {
            last = index;
        }

        boolean isLast(int index) {
            return last == index;
        }
    }

    /// The split with that number, or null if there is none.
    @Nullable
    Entry get(int number) {
        return number >= 0 && number < entries.length ? entries[number] : null;
    }

    /// Whether a split may have that number.
    static boolean isPossible(int number) {
        return number >= 0 && number < MOST;
    }

    void put(int number, Split split) {
        if (number >= entries.length) {
            @Nullable Entry[] more = new @Nullable Entry[Math.min(MOST, Math.max(number + 1, 2 * entries.length))];
            System.arraycopy(entries, 0, more, 0, entries.length);
            entries = more;
        }
        entries[number] = new Entry(split);
    }

    void remove(int number) {
        entries[number] = null;
    }
}
