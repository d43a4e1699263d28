package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "{\"a\":[1,2.5,null,true]} ! {\"a\":[1,2.5,null,true]}",
                "{\"a\":1,\"a\":2} ! {\"a\":2}",
                "'\"é\"' ! '\"é\"'",
                "' 2 ' ! 2",
                "18446744073709551615 ! 18446744073709551615",
                "{\"a\" ! null",
                "'' ! null",
                "badger ! null",
                "1 2 ! null",
                "NaN ! null",
            })
    void yieldsTheValueOfADocument(String text, String result) throws InvalidExtractorException {
        Extractor json = Extracting.prepared("json", "");
        assertThat(extracted("json", "", text)).isEqualTo(result);
        assertThat(json.matches(text)).isEqualTo(!result.equals("null"));
        assertThat(json.matches(Extracting.utf8(text))).isEqualTo(!result.equals("null"));
    }

    @Test
    void yieldsValuesThatStayWhenTheNextTextComes() throws InvalidExtractorException {
        Extractor json = Extracting.prepared("json", "");
        Object first = json.extract("{\"a\":\"first\"}");
        json.extract("{\"a\":\"other\"}");
        assertThat(first).hasToString("{\"a\":\"first\"}");
    }

    @Test
    void doesNotMatchWhatIsNestedTooDeep() throws InvalidExtractorException {
        assertThat(extracted("json", "", "[".repeat(512) + "]".repeat(512))).isNotEqualTo("null");
        assertThat(extracted("json", "", "[".repeat(513) + "]".repeat(513))).isEqualTo("null");
        assertThat(extracted("json", "", "[".repeat(1 << 20))).isEqualTo("null");
    }

    @Test
    void refusesAnArgument() {
        assertThat(fault("json", "strict")).isEqualTo("takes no argument, but has `strict`");
    }
}
