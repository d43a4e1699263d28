package io.temblor.connector.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteOutputTest {
    private final ByteOutput out = new ByteOutput(0);

    @Test
    void growsAsNeeded() {
        for (int i = 0; i < 1000; i++) {
            out.write(i);
        }
        out.write(new byte[5000]);
        assertThat(out.size()).isEqualTo(6000);
        assertThat(out.array()[999]).isEqualTo((byte) 999);
        assertThat(out.array().length).isBetween(6000, 12000);
    }

    @Test
    void keepsItsArrayOnceItIsLargeEnough() {
        out.reserve(100);
        byte[] array = out.array();
        out.write(new byte[100]);
        out.clear();
        out.writeUtf8("a".repeat(100));
        assertThat(out.array()).isSameAs(array);
    }

    @Test
    void appendsPartsOfArrays() {
        out.write(new byte[] {1, 2, 3, 4}, 1, 2);
        out.write(0x1ff);
        assertThat(out.toByteArray()).containsExactly(2, 3, 0xff);
        assertThatThrownBy(() -> out.write(new byte[2], 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.write(new byte[2], 1, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(out.size()).isEqualTo(3);
    }

    @Test
    void appendsLongsWithTheMostSignificantByteFirst() {
        out.writeLong(0x0102030405060708L);
        assertThat(out.toByteArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void insertsGapsBeforeAmongAndBehindTheBytes() {
        out.writeUtf8("abcd");
        out.insertGap(0, 1);
        out.insertGap(3, 100);
        out.insertGap(out.size(), 2);
        out.insertGap(2, 0);
        byte[] bytes = out.toByteArray();
        assertThat(bytes).hasSize(107);
        assertThat(bytes[1]).isEqualTo((byte) 'a');
        assertThat(bytes[2]).isEqualTo((byte) 'b');
        assertThat(bytes[103]).isEqualTo((byte) 'c');
        assertThat(bytes[104]).isEqualTo((byte) 'd');
    }

    @Test
    void insertsNoGapBehindTheEnd() {
        out.writeUtf8("abcd");
        assertThatThrownBy(() -> out.insertGap(5, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.insertGap(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> out.insertGap(0, Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThat(out.toByteArray()).asString().isEqualTo("abcd");
    }

    @Test
    void takesBack() {
        out.writeUtf8("abc");
        out.truncate(1);
        assertThat(out.toByteArray()).containsExactly('a');
        assertThatThrownBy(() -> out.truncate(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("newSize=2, size=1");
        assertThatThrownBy(() -> out.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
        out.clear();
        assertThat(out.toByteArray()).isEmpty();
    }

    @Test
    void refusesMoreThanAnArrayHolds() {
        out.write(1);
        assertThatThrownBy(() -> out.reserve(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesTextAsUtf8() {
        String[] texts = {"", "ascii", "ä", "aäbßc", "€uro", "𝄞", "x𝄞y", "\u0000\u007f\u0080\u07ff\u0800\uffff\ue000"
        };
        for (String text : texts) {
            assertUtf8(text);
        }
    }

    @Test
    void writesAnyTextAsTheJdkDoes() {
        Random random = new Random(42);
        char[] choice = {
            'a', 'z', '\u007f', '\u0080', '\u07ff', '\u0800', '\ud7ff', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000'
        };
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(choice[random.nextInt(choice.length)]);
            }
            assertUtf8(text.toString());
        }
    }

    private static void assertUtf8(String text) {
        ByteOutput out = new ByteOutput(1);
        out.write('>');
        out.writeUtf8(text);
        assertThat(out.toByteArray()).isEqualTo((">" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesUnpairedSurrogates() {
        out.writeUtf8("a\ud834");
        out.writeUtf8("\udd1eb\ud834c");
        assertThat(new String(out.toByteArray(), StandardCharsets.US_ASCII)).isEqualTo("a??b?c");
    }
}
