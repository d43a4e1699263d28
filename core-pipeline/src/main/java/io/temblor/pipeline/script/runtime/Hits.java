package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Collects what the patterns of an array yield.
public final class Hits {
    private final List<Value> hits = new ArrayList<>();

    /// Nothing yet.
    public static Hits none() {
        return new Hits();
    }

    /// An element that has passed a test of `%[ … ]`.
    public void add(int index, Value yielded) {
        hits.add(ArrayValue.of(new IntegerValue(index), yielded));
    }

    /// An element that has passed its test of `%( … )`.
    public void add(Value yielded) {
        hits.add(yielded);
    }

    public Value result() {
        return ArrayValue.of(hits);
    }

    /// Whether a value is an array of so many elements, or of at least so many.
    public static boolean hasSize(Value value, int size, boolean open) {
        return value instanceof ArrayValue array && (open ? array.size() >= size : array.size() == size);
    }

    public static boolean isArray(Value value) {
        return value instanceof ArrayValue;
    }

    public static int size(Value array) {
        return ((ArrayValue) array).size();
    }

    public static Value element(Value array, int index) {
        return ((ArrayValue) array).get(index);
    }
}
