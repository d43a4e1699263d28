package io.temblor.pipeline.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparatorTest {
    @Test
    void findsTheFirstByteOfAnyValueAtAnyPlace() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte wanted = (byte) random.nextInt(256);
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (wanted + random.nextInt(8) - 4);
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);

            assertThat(new Separator(new byte[] {wanted}).find(bytes, from, to))
                    .isEqualTo(first(bytes, wanted, from, to));
        }
    }

    private static int first(byte[] bytes, byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void doesNotFindASeparatorThatReachesBeyondTheEnd() {
        byte[] bytes = {'a', 'b', 'x', 'a', 'b'};

        assertThat(new Separator(new byte[] {'a', 'b'}).find(bytes, 1, 4)).isEqualTo(-1);
        assertThat(new Separator(new byte[] {'a', 'b'}).find(bytes, 1, 5)).isEqualTo(3);
    }
}
