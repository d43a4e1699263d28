package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Equality;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// `array`: arrays.
public final class ArrayFunctions {
    private static final int MAX_FLATTENED = 1 << 24;
    private static final int PAIR = 2;

    private ArrayFunctions() {}

    public static long len(ArrayValue array) {
        return array.size();
    }

    public static boolean isEmpty(ArrayValue array) {
        return array.size() == 0;
    }

    public static boolean contains(ArrayValue array, Value element) {
        for (Value present : array) {
            if (present.type() == element.type() && Equality.areEqual(present, element)) {
                return true;
            }
        }
        return false;
    }

    public static Value push(ArrayValue array, Value element) {
        List<Value> elements = elements(array);
        elements.add(element);
        return ArrayValue.of(elements);
    }

    public static Value zip(ArrayValue left, ArrayValue right) {
        if (left.size() != right.size()) {
            throw Faults.failed(
                    "array::zip",
                    "the arrays must be of the same length, but one has " + left.size() + " elements and the other "
                            + right.size());
        }
        List<Value> pairs = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            pairs.add(ArrayValue.of(left.get(i), right.get(i)));
        }
        return ArrayValue.of(pairs);
    }

    public static Value unzip(ArrayValue array) {
        List<Value> first = new ArrayList<>(array.size());
        List<Value> second = new ArrayList<>(array.size());
        for (Value element : array) {
            ArrayValue pair = pair(element, "array::unzip");
            first.add(pair.get(0));
            second.add(pair.get(1));
        }
        return ArrayValue.of(ArrayValue.of(first), ArrayValue.of(second));
    }

    /// An element that must be an array of two.
    static ArrayValue pair(Value element, String function) {
        if (element instanceof ArrayValue pair && pair.size() == PAIR) {
            return pair;
        }
        String found = element instanceof ArrayValue array
                ? "an array of " + array.size() + " elements"
                : Faults.typeOf(element);
        throw Faults.failed(function, "each element must be an array of two elements, but one is " + found);
    }

    public static Value flatten(Value value) {
        List<Value> flat = new ArrayList<>();
        Deque<Iterator<Value>> open = new ArrayDeque<>();
        open.push(List.of(value).iterator());
        int visited = 0;
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            if (++visited > MAX_FLATTENED) {
                throw Faults.failed("array::flatten", "the array has more than " + MAX_FLATTENED + " elements");
            }
            Value next = open.peek().next();
            if (next instanceof ArrayValue array) {
                open.push(array.iterator());
            } else {
                flat.add(next);
            }
        }
        return ArrayValue.of(flat);
    }

    public static Value coalesce(ArrayValue array) {
        List<Value> elements = elements(array);
        elements.removeIf(NullValue.class::isInstance);
        return ArrayValue.of(elements);
    }

    public static String join(ArrayValue array, String separator) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> Texts.joined(element, "array::join"))
                .collect(Collectors.joining(separator));
    }

    public static Value concatenate(ArrayValue left, ArrayValue right) {
        List<Value> elements = elements(left);
        right.forEach(elements::add);
        return ArrayValue.of(elements);
    }

    public static Value sort(ArrayValue array) {
        List<Value> elements = elements(array);
        elements.sort(new ValueOrder("array::sort"));
        return ArrayValue.of(elements);
    }

    public static Value reverse(ArrayValue array) {
        List<Value> elements = elements(array);
        Collections.reverse(elements);
        return ArrayValue.of(elements);
    }

    private static List<Value> elements(ArrayValue array) {
        List<Value> elements = new ArrayList<>(array.size() + 1);
        array.forEach(elements::add);
        return elements;
    }
}
