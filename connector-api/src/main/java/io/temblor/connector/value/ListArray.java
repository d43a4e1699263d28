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

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
