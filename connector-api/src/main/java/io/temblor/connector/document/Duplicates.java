package io.temblor.connector.document;

import java.util.HashMap;
import java.util.Map;

/// Which keys of a record stand there several times: the first place counts, and the last value.
final class Duplicates {
    /// Every key stands there once.
    static final Duplicates NONE = new Duplicates(0);

    /// Up to so many keys are looked through without making anything of them.
    private static final int FEW = 64;

    private final boolean[] repeated;
    private final int[] last;
    private int count;

    private Duplicates(int size) {
        repeated = new boolean[size];
        last = new int[size];
    }

    /// Looks at a record that has not been changed. That it has no duplicates is noted on the tape.
    static Duplicates of(Document document, int record) {
        Tape tape = document.tape();
        if (tape.isUnique(record)) {
            return NONE;
        }
        int size = Tape.length(tape.get(record));
        if (size <= FEW && !hasAny(document, record)) {
            tape.setUnique(record);
            return NONE;
        }
        Duplicates found = find(document, record, size);
        if (found.count == 0) {
            tape.setUnique(record);
        }
        return found;
    }

    /// Looks at all keys once, and at those before a key only if one of them may be the same.
    private static boolean hasAny(Document document, int record) {
        Tape tape = document.tape();
        int end = tape.behind(record);
        long seen = 0;
        for (int at = record + 2; at < end; at = tape.behind(at + 1)) {
            long mark = Lookup.mark(document.bytes(), tape.get(at));
            if ((seen & mark) != 0 && isAmong(document, record, at)) {
                return true;
            }
            seen |= mark;
        }
        return false;
    }

    private static boolean isAmong(Document document, int record, int key) {
        Tape tape = document.tape();
        for (int at = record + 2; at < key; at = tape.behind(at + 1)) {
            if (Lookup.areEqual(document.bytes(), tape.get(at), tape.get(key))) {
                return true;
            }
        }
        return false;
    }

    private static Duplicates find(Document document, int record, int size) {
        Tape tape = document.tape();
        Duplicates found = new Duplicates(size);
        Map<String, Integer> places = HashMap.newHashMap(size);
        Text text = new Text();
        int at = record + 2;
        for (int i = 0; i < size; i++) {
            document.text(at, text);
            Integer first = places.putIfAbsent(text.toString(), i);
            found.last[first == null ? i : first] = at + 1;
            if (first != null) {
                found.repeated[i] = true;
                found.count++;
            }
            at = tape.behind(at + 1);
        }
        return found;
    }

    boolean isNone() {
        return count == 0;
    }

    /// How many members have a key that stood there before.
    int count() {
        return count;
    }

    /// Whether the key of the member with that number stood there before.
    boolean isRepeated(int index) {
        return count > 0 && repeated[index];
    }

    /// The last value of the key of the member with that number.
    int lastValue(int index) {
        return last[index];
    }
}
