package io.temblor.connector.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record of a few fields, which lie in two arrays: a map of as many takes several times the memory, and is no
/// faster.
final class SmallRecord implements RecordValue {
    /// From here on a map is faster.
    static final int MOST = 8;

    private final String[] keys;
    private final Value[] values;
    private final int size;

    /// The arrays are taken over, and may be longer than the record.
    SmallRecord(String[] keys, Value[] values, int size) {
        this.keys = keys;
        this.values = values;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Value get(String key) {
        int index = index(keys, size, key);
        return index < 0 ? null : values[index];
    }

    /// Where a key stands, or -1.
    static int index(String[] keys, int size, String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, Value>> entries() {
        return new Entries();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RecordValue that) || size != that.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!values[i].equals(that.get(keys[i]))) {
                return false;
            }
        }
        return true;
    }

    /// That of a map of the same fields.
    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += keys[i].hashCode() ^ values[i].hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Value>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Map.Entry<String, Value>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public Map.Entry<String, Value> next() {
                    if (next >= size) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<String, Value> entry = new AbstractMap.SimpleImmutableEntry<>(keys[next], values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }
}
