package io.temblor.pipeline.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupQueueTest {
    private static final class Numbered extends Group {
        private long number;

        @Override
        public long held() {
            return number;
        }

        @Override
        public String toString() {
            return serial() + ":" + number;
        }
    }

    private final GroupQueue queue = new GroupQueue(1) {
        @Override
        long number(Group group) {
            return group.held();
        }
    };

    private static Numbered group(int serial) {
        Numbered group = new Numbered();
        group.begin(serial, null);
        return group;
    }

    private static List<Numbered> groups(int many) {
        List<Numbered> groups = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            groups.add(group(i));
        }
        return groups;
    }

    @Test
    void knowsTheLowestNumberWhateverHappens() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Numbered> all = groups(1 + random.nextInt(30));
            List<Numbered> in = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Numbered group = all.get(random.nextInt(all.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        queue.remove(group);
                        in.remove(group);
                    }
                    case 1 -> group.number = Math.max(group.number, random.nextInt(20)); // nobody is told
                    default -> {
                        group.number = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(20);
                        queue.update(group);
                        in.remove(group);
                        in.add(group);
                    }
                }
                assertFirst(in);
            }
            all.forEach(queue::remove);
            assertThat(queue.first()).isNull();
        }
    }

    private void assertFirst(List<Numbered> in) {
        Numbered expected = in.stream()
                .filter(group -> group.number != Long.MAX_VALUE)
                .min(Comparator.comparingLong((Numbered group) -> group.number).thenComparingLong(Group::serial))
                .orElse(null);
        assertThat(queue.first()).isSameAs(expected);
        assertThat(queue.lowest()).isEqualTo(expected == null ? Long.MAX_VALUE : expected.number);
    }

    @Test
    void namesTheOlderGroupOfTwoWithTheSameNumber() {
        List<Numbered> all = groups(3);
        queue.update(all.get(2));
        queue.update(all.get(0));
        queue.update(all.get(1));

        assertThat(queue.first()).isSameAs(all.getFirst());
        all.getFirst().number = 1;
        assertThat(queue.first()).isSameAs(all.get(1));
    }

    @Test
    void keepsNoGroupThatWasTakenOut() {
        Numbered old = group(0);
        old.number = -1;
        queue.update(old);
        for (int i = 1; i < 100_000; i++) {
            Numbered brief = group(i);
            brief.number = i;
            queue.update(brief);
            queue.remove(brief);
        }

        assertThat(queue.size()).isEqualTo(1);
    }
}
