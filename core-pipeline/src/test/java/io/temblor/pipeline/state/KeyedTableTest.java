package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyedTableTest {
    private final KeyedTable<Counted> table = new KeyedTable<>();
    private final KeyWriter key = new KeyWriter();

    private static final class Counted extends KeyedTable.Entry {
        private final int number;

        private Counted(int number) {
            this.number = number;
        }
    }

    private KeyWriter key(Value value) {
        key.clear();
        key.add(value);
        return key;
    }

    private Counted add(Value value, int number) {
        Counted entry = new Counted(number);
        table.add(key(value), entry);
        return entry;
    }

    @Test
    void doesWhatAMapDoes() {
        for (int round = 0; round < 30; round++) {
            Random random = new Random(round);
            int keys = 1 << random.nextInt(12);
            Map<Value, Counted> expected = new HashMap<>();
            table.clear();
            for (int i = 0; i < 5_000; i++) {
                step(new IntegerValue(random.nextInt(keys)), i, random.nextInt(3), expected);
                assertThat(table.size()).isEqualTo(expected.size());
            }
            expected.forEach(
                    (value, entry) -> assertThat(table.find(key(value))).isSameAs(entry));
            assertThat(table.entries()).containsExactlyInAnyOrderElementsOf(expected.values());
        }
    }

    private void step(Value value, int number, int what, Map<Value, Counted> expected) {
        Counted found = table.find(key(value));
        assertThat(found).isSameAs(expected.get(value));
        if (found == null) {
            expected.put(value, add(value, number));
        } else if (what == 0) {
            table.remove(found);
            expected.remove(value);
        }
    }

    @Test
    void findsEveryKindOfValue() {
        RandomValues values = new RandomValues(1);
        Map<Value, Counted> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            step(values.next(), i, 1, expected);
        }
        expected.forEach((value, entry) ->
                assertThat(table.find(key(values.shuffled(value)))).isSameAs(entry));
    }

    @Test
    void growsToAMillionAndEmptiesAgain() {
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            all.add(add(new IntegerValue(i), i));
        }
        assertThat(table.size()).isEqualTo(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            Counted found = table.find(key(new IntegerValue(i)));
            assertThat(found != null && found.number == i).isTrue();
        }
        all.forEach(table::remove);

        assertThat(table.size()).isZero();
        assertThat(table.entries()).isEmpty();
        assertThat(table.find(key(new IntegerValue(7)))).isNull();
    }

    @Test
    void doesNotMindTheRemovalOfWhatIsNotThere() {
        Counted removed = add(new IntegerValue(1), 1);
        Counted other = add(new IntegerValue(2), 2);
        table.remove(removed);
        table.remove(removed);
        table.remove(new Counted(3));

        assertThat(table.entries()).containsExactly(other);
    }

    @Test
    void givesItsEntriesTheirKeys() {
        Counted entry = add(new IntegerValue(5), 1);
        key.clear();
        key.set(entry.key());

        assertThat(table.find(key)).isSameAs(entry);
    }

    @Test
    void tellsKeysApartThatDifferInOneByteWhereverItIs() {
        for (int length = 0; length < 60; length++) {
            table.clear();
            byte[] bytes = new byte[length];
            key.set(bytes);
            Counted entry = new Counted(length);
            table.add(key, entry);

            assertThat(entry.key()).isEqualTo(bytes);
            assertThat(table.find(key)).isSameAs(entry);
            key.set(new byte[length + 1]);
            assertThat(table.find(key)).isNull();
            for (int at = 0; at < length; at++) {
                byte[] other = bytes.clone();
                other[at] = 1;
                key.set(other);
                assertThat(table.find(key)).as("byte %s of %s", at, length).isNull();
            }
        }
    }

    @Test
    void tellsKeysApartThatHaveTheSameHash() {
        Map<Integer, Long> firstOfHash = new HashMap<>();
        long collisions = 0;
        for (long number = 0; collisions < 3; number++) {
            Long other =
                    firstOfHash.putIfAbsent((int) key(new IntegerValue(number)).hash(), number);
            if (other != null) {
                collisions++;
                Counted first = add(new IntegerValue(other), 1);
                assertThat(table.find(key(new IntegerValue(number)))).isNull();
                Counted second = add(new IntegerValue(number), 2);

                assertThat(table.find(key(new IntegerValue(other)))).isSameAs(first);
                assertThat(table.find(key(new IntegerValue(number)))).isSameAs(second);
                table.remove(first);
                assertThat(table.find(key(new IntegerValue(number)))).isSameAs(second);
            }
        }
    }
}
