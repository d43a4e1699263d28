package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.Value;
import org.junit.jupiter.api.Test;

class UrlFunctionsTest {
    @Test
    void encodesAllButLettersAndDigits() {
        assertThat(Call.of("url::encode", "aZ9ä/-_.~ +")).isEqualTo(Value.of("aZ9%C3%A4%2F%2D%5F%2E%7E%20%2B"));
        assertThat(Call.failure("url::encode", 1)).contains("must be a string");
    }

    @Test
    void decodesWhatIsEncodedAndKeepsTheRest() {
        assertThat(Call.of("url::decode", "%41%zz%4+%c3%A4%2")).isEqualTo(Value.of("A%zz%4+ä%2"));
        assertThat(Call.of("url::decode", "é%")).isEqualTo(Value.of("é%"));
        assertThat(Call.failure("url::decode", "%ff"))
                .isEqualTo("function-failed: `url::decode` has no result: the decoded bytes are not UTF-8: \"%ff\"");
    }
}
