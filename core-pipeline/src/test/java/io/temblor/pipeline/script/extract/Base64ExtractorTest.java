package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base64ExtractorTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "8J+agHNuZWFreSByb2NrZXQh, \"🚀sneaky rocket!\"",
                "8J+MiiBzbm90IGJhZGdlcg==, \"🌊 snot badger\"",
                "YQ==, \"a\"",
                "YQ, \"a\"",
                "~~, \"\"",
                "YR==, null",
                "YWK=, null",
                "YWI=, \"ab\"",
                "Y, null",
                "YWJj=, null",
                "YQ===, null",
                "YQ=, null",
                "Y=Q=, null",
                "sn!ot, null",
                "YQ-_, null",
                "~YQ==\n~, null",
                "é, null",
                "gICA, null",
                "=, null",
            })
    void yieldsTextsOfUtf8(String text, String result) throws InvalidExtractorException {
        assertThat(extracted("base64", "", text)).isEqualTo(result);
    }

    @Test
    void refusesAnArgument() {
        assertThat(fault("base64", "url")).isEqualTo("takes no argument, but has `url`");
        assertThat(fault("base64", " ")).isNull();
    }
}
