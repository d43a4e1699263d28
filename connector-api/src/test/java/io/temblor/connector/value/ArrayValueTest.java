package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrayValueTest {
    @Test
    void hasElementsInOrder() {
        ArrayValue array = ArrayValue.of(Value.of(1), Value.of("a"));
        assertThat(array.size()).isEqualTo(2);
        assertThat(array.get(1)).isEqualTo(Value.of("a"));
        assertThat(array).containsExactly(Value.of(1), Value.of("a"));
        assertThatThrownBy(() -> array.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void cannotBeChanged() {
        List<Value> elements = new ArrayList<>(List.of(Value.of(1)));
        ArrayValue array = ArrayValue.of(elements);
        elements.add(Value.of(2));
        assertThat(array).hasToString("[1]");
        Iterator<Value> iterator = array.iterator();
        iterator.next();
        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
    }
}
