package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrExtractorTest {
    private static final String HOST = "[255,255,255,255]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "192.168.1.0 ! [192,168,1,0] ! [255,255,255,255]",
                "192.168.1.0/24 ! [192,168,1,0] ! [255,255,255,0]",
                "10.128.0.0/9 ! [10,128,0,0] ! [255,128,0,0]",
                "0.0.0.0/0 ! [0,0,0,0] ! [0,0,0,0]",
                "10/8 ! [10,0,0,0] ! [255,0,0,0]",
                "10.22 ! [10,22,0,0] ! [255,255,255,255]",
                "010.001.000.255 ! [10,1,0,255] ! [255,255,255,255]",
                "::/0 ! [0,0,0,0,0,0,0,0] ! [0,0,0,0,0,0,0,0]",
                "2001:db8::/33 ! [8193,3512,0,0,0,0,0,0] ! [65535,65535,32768,0,0,0,0,0]",
                "2001:4860:4860:0000:0000:0000:0000:8888 ! [8193,18528,18528,0,0,0,0,34952] ! [65535,65535,65535,65535,65535,65535,65535,65535]",
                "::FFFF:1.2.3.4/128 ! [0,0,0,0,0,65535,258,772] ! [65535,65535,65535,65535,65535,65535,65535,65535]",
                "1:2:3:4:5:6:7:: ! [1,2,3,4,5,6,7,0] ! [65535,65535,65535,65535,65535,65535,65535,65535]",
            })
    void yieldsAddressesAndNetworks(String text, String prefix, String mask) throws InvalidExtractorException {
        assertThat(extracted("cidr", "", text)).isEqualTo("{\"prefix\":" + prefix + ",\"mask\":" + mask + "}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~~",
                "snot",
                "192.168.1.1/24",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/-1",
                "1.2.3.4/0x8",
                "256.1.1.1",
                "1.2.3.4.5",
                "1..2.3",
                "1.2.3.",
                ".1.2.3",
                "+1.2.3.4",
                "~1.2.3.4 ~",
                ":",
                ":::",
                "1::2::3",
                "1:2:3",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "::1.2.3",
                "1.2.3.4::",
                "1.2.3.4:5::",
                "2001:db8::1/32",
                "::/129",
                "١.2.3.4",
            })
    void doesNotMatchOtherTexts(String text) throws InvalidExtractorException {
        assertThat(extracted("cidr", "", text)).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "10.22.0.0/24 ! 10.22.0.254 ! true",
                "10.22.0.0/24, 10.22.1.0/24 ! 10.22.1.7 ! true",
                "10.22.0.0/24, 10.22.1.0/24 ! 10.22.2.7 ! false",
                "10.22.0.0/24 ! 10.22.0.0/24 ! false",
                "10/8 ! 10.255.255.255 ! true",
                "10/8 ! 010.1.1.1 ! false",
                "10/8 ! 10.1 ! false",
                "1.2.3.4 ! 1.2.3.4 ! true",
                "0.0.0.0/0 ! ::1 ! false",
                "2001:db8::/32, 10/8 ! 2001:db8:1::5 ! true",
                "2001:db8::/32, 10/8 ! 2001:db9:1::5 ! false",
                "2001:db8::/32, 10/8 ! 10.1.1.1 ! true",
            })
    void findsAddressesInNetworks(String networks, String text, boolean isIn) throws InvalidExtractorException {
        assertThat(Extracting.prepared("cidr", networks).matches(text)).isEqualTo(isIn);
        assertThat(extracted("cidr", networks, text).equals("null")).isEqualTo(!isIn);
    }

    @Test
    void yieldsTheAddressThatIsInANetwork() throws InvalidExtractorException {
        assertThat(extracted("cidr", "10.22.0.0/16", "10.22.0.254"))
                .isEqualTo("{\"prefix\":[10,22,0,254],\"mask\":" + HOST + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "10.0.0.1/8 ! 'the network `10.0.0.1/8` has bits behind its first 8, which would have to be zero'",
                "10.0 ! 'expected a network such as 10.22.0.0/16 or 2001:db8::/32, found `10.0`'",
                "'10/8,' ! 'expected a network such as 10.22.0.0/16 or 2001:db8::/32, found nothing'",
                "10/33 ! 'expected a network such as 10.22.0.0/16 or 2001:db8::/32, found `10/33`'",
                "snot ! 'expected a network such as 10.22.0.0/16 or 2001:db8::/32, found `snot`'",
            })
    void refusesWrongNetworks(String networks, String message) {
        assertThat(fault("cidr", networks)).isEqualTo(message);
    }
}
