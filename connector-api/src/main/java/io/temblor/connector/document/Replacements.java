package io.temblor.connector.document;

import java.util.Arrays;

/// Values of fields that stand in the place of others, in the order of the text: the commonest change of all,
/// for which the members of a record need no list.
final class Replacements {
    private static final int[] NOTHING = {};

    private int[] replaced = NOTHING;
    private int[] replacing = NOTHING;
    private int count;

    Replacements() {}

    int count() {
        return count;
    }

    /// The node in whose place another one stands.
    int replaced(int index) {
        return replaced[index];
    }

    /// The node that stands in the place of another one.
    int replacing(int index) {
        return replacing[index];
    }

    /// What stands in the place of a node: another one, or itself.
    int of(int node) {
        for (int i = 0; i < count; i++) {
            if (replaced[i] == node) {
                return replacing[i];
            }
        }
        return node;
    }

    void put(int node, int by) {
        int at = count;
        while (at > 0 && replaced[at - 1] >= node) {
            at--;
        }
        if (at == count || replaced[at] != node) {
            insertGap(at);
        }
        replaced[at] = node;
        replacing[at] = by;
    }

    private void insertGap(int at) {
        if (count == replaced.length) {
            replaced = Arrays.copyOf(replaced, count * 2 + 2);
            replacing = Arrays.copyOf(replacing, count * 2 + 2);
        }
        System.arraycopy(replaced, at, replaced, at + 1, count - at);
        System.arraycopy(replacing, at, replacing, at + 1, count - at);
        count++;
    }

    void clear() {
        count = 0;
    }

    void copyFrom(Replacements other) {
        if (other.count > replaced.length) {
            replaced = new int[other.count];
            replacing = new int[other.count];
        }
        System.arraycopy(other.replaced, 0, replaced, 0, other.count);
        System.arraycopy(other.replacing, 0, replacing, 0, other.count);
        count = other.count;
    }
}
