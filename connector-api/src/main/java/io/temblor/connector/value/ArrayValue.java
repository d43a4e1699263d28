package io.temblor.connector.value;

import java.util.List;

/// An ordered list of values. Made by [#of]; only this package implements it.
public sealed interface ArrayValue extends Value, Iterable<Value> permits ListArray {

    /// An array of these elements, which are copied.
    static ArrayValue of(List<? extends Value> elements) {
        return new ListArray(List.copyOf(elements));
    }

    /// An array of these elements.
    static ArrayValue of(Value... elements) {
        return new ListArray(List.of(elements));
    }

    /// The number of elements.
    int size();

    /// The element at `index`, counted from 0.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    Value get(int index);

    @Override
    default ValueType type() {
        return ValueType.ARRAY;
    }
}
