package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64FunctionsTest {
    private static final BytesValue BYTES = new BytesValue("wind".getBytes(StandardCharsets.UTF_8));

    @Test
    void writesBytesWithPadding() {
        assertThat(Call.of("base64::encode", BYTES)).isEqualTo(Value.of("d2luZA=="));
        assertThat(Call.failure("base64::encode", "wind")).contains("must be bytes, but is a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2luZA==", "d2luZA=", "d2luZA"})
    void readsBytesWithAnyPadding(String text) {
        assertThat(Call.of("base64::decode", text)).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2luZB", "d2lu ZA", "d2luZ", "d2luZA===", "-_", "é"})
    void failsOnWhatIsNotBase64(String text) {
        assertThat(Call.failure("base64::decode", text))
                .startsWith("function-failed: `base64::decode` has no result: the text is not base64: ");
    }
}
