package io.temblor.connector.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(100);

    @Test
    void agreesWithTheJdkOnAllSequencesOfUpToThreeBytes() {
        byte[] bytes = new byte[3];
        for (int number = 0; number < 1 << 24; number++) {
            bytes[0] = (byte) (number >> 16);
            bytes[1] = (byte) (number >> 8);
            bytes[2] = (byte) number;
            // Behind other ASCII than zero stand the same two bytes again.
            if (bytes[0] <= 0 && Utf8.firstInvalid(bytes, 0, 3) < 0 != isUtf8(bytes)) {
                assertThat(Utf8.firstInvalid(bytes, 0, 3) < 0)
                        .as("%06x", number)
                        .isEqualTo(isUtf8(bytes));
            }
        }
    }

    @Test
    void agreesWithTheJdkOnRandomTextsThatWereDamaged() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
            for (int flips = random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(Utf8.firstInvalid(bytes, 0, bytes.length) < 0)
                    .as(Arrays.toString(bytes))
                    .isEqualTo(isUtf8(bytes));
        }
    }

    @Test
    void ordersTextsAsStringsAre() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String left = text(random);
            String right = random.nextBoolean() ? text(random) : left + text(random);
            byte[] leftBytes = left.getBytes(StandardCharsets.UTF_8);
            byte[] rightBytes = right.getBytes(StandardCharsets.UTF_8);
            int order = Utf8.compare(leftBytes, 0, leftBytes.length, rightBytes, 0, rightBytes.length);

            assertThat(Integer.signum(order)).isEqualTo(Integer.signum(left.compareTo(right)));
        }
    }

    @Test
    void skipsCharactersOfThreeBytesOnly() {
        for (int character = 1; character <= 0x10ffff; character++) {
            if (character < 0xd800 || character > 0xdfff) {
                String twice = Character.toString(character).repeat(2);
                byte[] bytes = Arrays.copyOf(twice.getBytes(StandardCharsets.UTF_8), 16);
                int expected = character >= 0x800 && character < 0x10000 ? 6 : 0;
                if (Utf8.skipThreeByteCharacters(bytes, 0) != expected) {
                    assertThat(Utf8.skipThreeByteCharacters(bytes, 0))
                            .as("U+%x", character)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void skipsNoSurrogatesAndOverlongForms() {
        byte[] surrogate = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
        byte[] overlong = {(byte) 0xe0, (byte) 0x9f, (byte) 0x80};
        for (byte[] wrong : List.of(surrogate, overlong)) {
            byte[] behindAnother = Arrays.copyOf("\u6771".getBytes(StandardCharsets.UTF_8), 16);
            System.arraycopy(wrong, 0, behindAnother, 3, wrong.length);

            assertThat(Utf8.skipThreeByteCharacters(Arrays.copyOf(wrong, 16), 0))
                    .isZero();
            assertThat(Utf8.skipThreeByteCharacters(behindAnother, 0)).isEqualTo(3);
        }
    }

    @Test
    void tellsSurrogatesWithoutPartner() {
        assertThat(Utf8.unpairedSurrogate("a\ud83d\ude00b")).isEqualTo(-1);
        assertThat(Utf8.unpairedSurrogate("a\ud83d")).isEqualTo(1);
        assertThat(Utf8.unpairedSurrogate("\ude00")).isZero();
        assertThat(Utf8.unpairedSurrogate("\ud83d\ud83d\ude00")).isZero();
    }

    private static String text(Random random) {
        int[] edges = {'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x4e2d, ' '};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.appendCodePoint(edges[random.nextInt(edges.length)]);
        }
        return text.toString();
    }

    private boolean isUtf8(byte[] bytes) {
        characters.clear();
        return !decoder.reset().decode(ByteBuffer.wrap(bytes), characters, true).isError();
    }
}
