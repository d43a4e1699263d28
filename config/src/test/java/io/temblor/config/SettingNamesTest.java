package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingNamesTest {

    @ParameterizedTest
    @CsvSource({
        "path, path",
        "maxBatchSize, max-batch-size",
        "useTLS, use-tls",
        "TLSKey, tls-key",
        "http2Port, http2-port",
        "tls.keyFile, tls.key-file",
        "hosts[2], hosts[2]",
        "already-kebab, already-kebab"
    })
    void writesComponentsInKebabCase(String component, String setting) {
        assertThat(SettingNames.kebab(component)).isEqualTo(setting);
    }
}
