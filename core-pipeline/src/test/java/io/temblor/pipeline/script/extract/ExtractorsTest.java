package io.temblor.pipeline.script.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtractorsTest {
    @Test
    void knowsTheExtractorsOfTheLanguage() {
        assertThat(Extractors.names())
                .containsExactly(
                        "base64", "cidr", "datetime", "dissect", "glob", "grok", "influx", "json", "kv", "re", "rerg");
    }

    @Test
    void findsThemInCapitalsToo() {
        assertThat(Extractors.find("JSON")).isPresent();
        assertThat(Extractors.find("yaml")).isEmpty();
    }

    @Test
    void comparesTheirCosts() throws InvalidExtractorException {
        assertThat(Extracting.prepared("glob", "a*").cost())
                .isLessThan(Extracting.prepared("cidr", "").cost());
        assertThat(Extracting.prepared("re", "a").cost())
                .isLessThan(Extracting.prepared("grok", "a").cost());
    }
}
