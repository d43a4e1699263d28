package io.temblor.connector.document;

import java.util.Objects;

/// The members of arrays and records that change, as lists on the tape: a word for each, the node of its key
/// above that of its value.
final class Lists {
    private static final int ROOM = 4;

    private final Document document;
    private final Tape tape;
    private final Members members = new Members();

    Lists(Document document) {
        this.document = document;
        this.tape = document.tape();
    }

    /// Makes an array or a record one that can change; the node stays the same.
    int open(int node) {
        int kind = Tape.kind(tape.get(node));
        if (kind == Tape.ARRAY || kind == Tape.RECORD) {
            list(node, kind == Tape.ARRAY ? Tape.CHANGED_ARRAY : Tape.CHANGED_RECORD);
            return node;
        }
        return kind < Tape.ARRAY ? Document.NONE : node;
    }

    private void list(int node, int kind) {
        members.of(document, node);
        int size = members.size();
        int first = tape.appendSpace(size + ROOM);
        for (int at = first; members.next(); at++) {
            tape.set(at, member(kind == Tape.CHANGED_RECORD ? members.key() : 0, members.value()));
        }
        tape.set(node, Tape.word(kind, first, size));
        tape.set(node + 1, size + ROOM);
    }

    private static long member(int key, int value) {
        return (long) key << 32 | value;
    }

    /// A new array or record without members.
    int empty(int kind) {
        int node = tape.size();
        tape.append(Tape.word(kind, node + 2, 0));
        tape.append(ROOM);
        tape.appendSpace(ROOM);
        return node;
    }

    void replaceValue(int node, int index, int value) {
        int at = at(node, index);
        tape.set(at, member((int) (tape.get(at) >>> 32), value));
    }

    void replaceKey(int node, int index, int key) {
        int at = at(node, index);
        tape.set(at, member(key, (int) tape.get(at)));
    }

    void remove(int node, int index) {
        int at = at(node, index);
        int size = Tape.length(tape.get(node));
        tape.move(at + 1, at, size - index - 1);
        resize(node, size - 1);
    }

    void insert(int node, int index, int key, int value) {
        int size = Tape.length(tape.get(node));
        Objects.checkIndex(index, size + 1);
        if (size == tape.get(node + 1)) {
            grow(node, size);
        }
        int at = Tape.offset(tape.get(node)) + index;
        tape.move(at, at + 1, size - index);
        tape.set(at, member(key, value));
        resize(node, size + 1);
    }

    private int at(int node, int index) {
        long word = tape.get(node);
        return Tape.offset(word) + Objects.checkIndex(index, Tape.length(word));
    }

    private void grow(int node, int size) {
        int moved = tape.appendSpace(size * 2 + ROOM);
        long word = tape.get(node);
        tape.move(Tape.offset(word), moved, size);
        tape.set(node, Tape.word(Tape.kind(word), moved, size));
        tape.set(node + 1, size * 2 + ROOM);
    }

    private void resize(int node, int size) {
        long word = tape.get(node);
        tape.set(node, Tape.word(Tape.kind(word), Tape.offset(word), size));
    }

    /// A node of the same value, in which nothing is shared that could change.
    int copy(int node) {
        long word = tape.get(node);
        return switch (Tape.kind(word)) {
            case Tape.ARRAY, Tape.RECORD -> copyWords(node);
            case Tape.CHANGED_ARRAY, Tape.CHANGED_RECORD -> copyList(word);
            default -> node;
        };
    }

    private int copyWords(int node) {
        int count = tape.behind(node) - node;
        int copy = tape.appendSpace(count);
        tape.move(node, copy, count);
        for (int at = copy; at < copy + count; ) {
            int kind = Tape.kind(tape.get(at));
            if (kind >= Tape.ARRAY) {
                tape.set(at + 1, tape.get(at + 1) + ((long) (copy - node) << 32));
            }
            at += kind < Tape.INTEGER ? 1 : 2;
        }
        return copy;
    }

    private int copyList(long word) {
        int size = Tape.length(word);
        int copy = empty(Tape.kind(word));
        int first = tape.appendSpace(size + ROOM);
        tape.set(copy, Tape.word(Tape.kind(word), first, size));
        tape.set(copy + 1, size + ROOM);
        for (int i = 0; i < size; i++) {
            long member = tape.get(Tape.offset(word) + i);
            tape.set(first + i, member((int) (member >>> 32), copy((int) member)));
        }
        return copy;
    }
}
