package io.temblor.connector.document;

import java.util.Arrays;

/// Values of the root's fields in whose place others stand, and fields at its end that were not there: the commonest
/// changes of all, for which the members of a record need no list.
///
/// **Threading.** That of the document.
public final class Patches {
    private static final int[] NOTHING = {};

    private int[] replaced = NOTHING;
    private int[] replacing = NOTHING;
    private int replacements;
    private int[] keys = NOTHING;
    private int[] values = NOTHING;
    private int additions;

    Patches() {}

    /// In the place of how many values others stand.
    public int replacements() {
        return replacements;
    }

    /// A value in whose place another one stands. They come in the order of the text.
    public int replaced(int index) {
        return replaced[index];
    }

    /// The value that stands in the place of [#replaced].
    public int replacing(int index) {
        return replacing[index];
    }

    /// How many fields were added.
    public int additions() {
        return additions;
    }

    /// The key of a field that was added, a node of type string.
    public int key(int index) {
        return keys[index];
    }

    /// The value of a field that was added.
    public int value(int index) {
        return values[index];
    }

    boolean isEmpty() {
        return replacements + additions == 0;
    }

    /// What stands in the place of a value: another one, or itself.
    int present(int value) {
        for (int i = 0; i < replacements; i++) {
            if (replaced[i] == value) {
                return replacing[i];
            }
        }
        return value;
    }

    void replace(int value, int by) {
        int at = replacements;
        while (at > 0 && replaced[at - 1] >= value) {
            at--;
        }
        if (at == replacements || replaced[at] != value) {
            insertGap(at);
        }
        replaced[at] = value;
        replacing[at] = by;
    }

    private void insertGap(int at) {
        replaced = withRoom(replaced, replacements);
        replacing = withRoom(replacing, replacements);
        System.arraycopy(replaced, at, replaced, at + 1, replacements - at);
        System.arraycopy(replacing, at, replacing, at + 1, replacements - at);
        replacements++;
    }

    private static int[] withRoom(int[] nodes, int used) {
        return used == nodes.length ? Arrays.copyOf(nodes, used * 2 + 2) : nodes;
    }

    /// The place of a key among the fields that were added, or -1.
    int addition(Document document, Key key) {
        for (int i = 0; i < additions; i++) {
            if (Lookup.isKey(document.bytes(), document.tape().get(keys[i]), key)) {
                return i;
            }
        }
        return -1;
    }

    void setAddition(int index, int value) {
        values[index] = value;
    }

    void add(int key, int value) {
        keys = withRoom(keys, additions);
        values = withRoom(values, additions);
        keys[additions] = key;
        values[additions] = value;
        additions++;
    }

    void clear() {
        replacements = 0;
        additions = 0;
    }

    void copyFrom(Patches other) {
        clear();
        for (int i = 0; i < other.replacements; i++) {
            replace(other.replaced[i], other.replacing[i]);
        }
        for (int i = 0; i < other.additions; i++) {
            add(other.keys[i], other.values[i]);
        }
    }
}
