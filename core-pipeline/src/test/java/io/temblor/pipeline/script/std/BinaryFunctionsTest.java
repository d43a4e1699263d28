package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.BytesValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryFunctionsTest {
    private static final BytesValue BYTES = new BytesValue(new byte[] {1, -1});

    @Test
    void countsBytes() {
        assertThat(Call.of("binary::len", BYTES)).hasToString("2");
        assertThat(Call.failure("binary::len", "ab"))
                .isEqualTo("bad-argument: the argument 1 of `binary::len` must be bytes, but is a string");
    }

    @Test
    void makesBytesOfNumbersAndBack() {
        assertThat(Call.of("binary::from_bytes", List.of(1, 255))).isEqualTo(BYTES);
        assertThat(Call.of("binary::into_bytes", BYTES)).hasToString("[1,255]");
        assertThat(Call.failure("binary::into_bytes", "ab")).startsWith("bad-argument: ");
    }

    @Test
    void failsOnWhatIsNoByte() {
        assertThat(Call.failure("binary::from_bytes", List.of(256)))
                .isEqualTo(
                        "function-failed: `binary::from_bytes` has no result: each element must be an integer from 0 to"
                                + " 255, but one is 256");
        assertThat(Call.failure("binary::from_bytes", List.of(-1))).endsWith("one is -1");
        assertThat(Call.failure("binary::from_bytes", List.of("a"))).endsWith("one is a string");
    }
}
