package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

final class BytesValueTest {
    @Test
    void keepsACopy() {
        byte[] bytes = {1, 2, 3};
        BytesValue value = new BytesValue(bytes, 1, 2);
        bytes[1] = 9;
        value.toByteArray()[0] = 9;
        assertThat(value.toByteArray()).containsExactly(2, 3);
        assertThat(value.size()).isEqualTo(2);
    }

    @Test
    void lendsAReadOnlyView() {
        BytesValue value = new BytesValue(new byte[] {7});
        assertThat(value.buffer().get(0)).isEqualTo((byte) 7);
        assertThatThrownBy(() -> value.buffer().put(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void refusesWhatLiesOutside() {
        assertThatThrownBy(() -> new BytesValue(new byte[3], 1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new BytesValue(new byte[3], -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new BytesValue(new byte[3], 1, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void appearsAsBase64() {
        assertThat(new BytesValue(new byte[] {(byte) 0xfb, (byte) 0xff})).hasToString("\"+/8=\"");
        assertThat(new BytesValue(new byte[0])).hasToString("\"\"");
    }
}
