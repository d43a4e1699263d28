package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LruTableTest {
    private static final class Number extends LruTable.Entry {
        private final int number;

        private Number(int number) {
            this.number = number;
        }
    }

    private final KeyWriter key = new KeyWriter();

    private KeyWriter key(int number) {
        key.clear();
        key.add(new IntegerValue(number));
        return key;
    }

    private static List<Integer> numbers(LruTable<Number> table) {
        return table.entries().stream().map(entry -> entry.number).toList();
    }

    @Test
    void losesWhatWasNotUsedTheLongest() {
        LruTable<Number> table = new LruTable<>(2);
        table.add(key(1), new Number(1));
        table.add(key(2), new Number(2));
        assertThat(table.find(key(1))).isNotNull();
        table.add(key(3), new Number(3));
        assertThat(table.find(key(2))).isNull();
        assertThat(numbers(table)).containsExactly(1, 3);
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void hasRoomForOne() {
        LruTable<Number> table = new LruTable<>(1);
        table.add(key(1), new Number(1));
        table.add(key(2), new Number(2));
        assertThat(numbers(table)).containsExactly(2);
        assertThatThrownBy(() -> new LruTable<Number>(0))
                .hasMessage("a table has room for one entry at least, but not for 0");
    }

    @Test
    void beginsAnewAfterClear() {
        LruTable<Number> table = new LruTable<>(3);
        table.add(key(1), new Number(1));
        table.clear();
        assertThat(table.find(key(1))).isNull();
        table.add(key(2), new Number(2));
        assertThat(numbers(table)).containsExactly(2);
    }

    @Test
    void doesNotTakeAKeyTwiceFromAState() throws InvalidStateException {
        LruTable<Number> table = new LruTable<>(3);
        byte[] kept = key(1).copyFrom(0);
        table.restore(key, kept, new Number(1));
        assertThat(table.find(key(1))).isNotNull();
        assertThatThrownBy(() -> table.restore(key, kept, new Number(1)))
                .isInstanceOf(InvalidStateException.class)
                .hasMessage("expected each key once, found one twice");
    }

    @Test
    void doesWhatALinkedHashMapInAccessOrderDoes() {
        LruTable<Number> table = new LruTable<>(10);
        Map<Integer, Integer> model = new LinkedHashMap<>(16, 0.75f, true);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            int number = random.nextInt(25);
            boolean known = model.get(number) != null;
            assertThat(table.find(key(number)) != null).isEqualTo(known);
            if (!known) {
                if (model.size() == 10) {
                    model.remove(model.keySet().iterator().next());
                }
                model.put(number, number);
                table.add(key(number), new Number(number));
            }
        }
        assertThat(numbers(table)).containsExactlyElementsOf(model.keySet());
    }
}
