package io.temblor.connector.value;

import java.util.Iterator;
import java.util.List;

/// An array over an immutable list.
record ListArray(List<Value> elements) implements ArrayValue {
    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public Value get(int index) {
        return elements.get(index);
    }

    @Override
    public Iterator<Value> iterator() {
        return elements.iterator();
    }

    // By hand, for a list's own takes several times the stack, and values may lie deep in one another.
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ListArray that) || elements.size() != that.elements.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).equals(that.elements.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
