package io.temblor.pipeline.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.DataSize;
import io.temblor.connector.InvalidSettingException;
import org.junit.jupiter.api.Test;

class JsonSettingsTest {
    @Test
    void reportsAllThatIsWrong() {
        assertThatThrownBy(() -> new JsonSettings(0, 19, new DataSize(0), false, false))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "max-depth: must be between 1 and 1024, but is 0;"
                                + " max-number-length: must be at least 20, but is 19; max-size: must be between 1B and 268435455B, but is 0B");
    }
}
