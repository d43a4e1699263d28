package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatetimeExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "%Y-%m-%d %H:%M ! 2019-01-01 09:42 ! 1546335720000000000",
                "%Y-%m-%d %H:%M:%S ! 2019-06-20 00:00:00 ! 1560988800000000000",
                "%Y-%m-%dT%T%.6f%:z ! 2019-08-07T16:41:12.159975-04:00 ! 1565210472159975000",
                "%Y-%m-%dT%T%.6f ! 2019-08-07T20:41:12.159975 ! 1565210472159975000",
                "%Y-%m-%d %H:%M ! 1969-12-31 23:59 ! -60000000000",
                "%Y-%m-%d %H:%M:%S ! 2019-06-20 00:00:71 ! null",
                "%Y-%m-%d %H:%M ! 2019-02-29 00:00 ! null",
                "%Y-%m-%d %H:%M ! 2019-01-01 09:42:00 ! null",
                "%Y-%m-%d ! 2019-01-01 ! null",
                "%Y-%m-%d %H:%M ! 3019-01-01 09:42 ! null",
                "%Y-%m-%d %H:%M ! snot ! null",
                "%Y-%m-%d %H:%M ! '' ! null",
            })
    void yieldsNanoseconds(String form, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("datetime", form, text)).isEqualTo(result);
        assertThat(Extracting.prepared("datetime", form).matches(text)).isEqualTo(!result.equals("null"));
    }

    @Test
    void refusesWrongForms() {
        assertThat(fault("datetime", "%Y-%Q"))
                .isEqualTo("there is no specifier `%Q` for dates and times, found at character 3");
        assertThat(fault("datetime", "")).isEqualTo("needs a form of dates and times, such as %Y-%m-%d %H:%M:%S");
    }
}
