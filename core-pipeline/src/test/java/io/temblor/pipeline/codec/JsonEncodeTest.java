package io.temblor.pipeline.codec;

import static io.temblor.pipeline.codec.CodecFixture.PLAIN;
import static io.temblor.pipeline.codec.CodecFixture.decode;
import static io.temblor.pipeline.codec.CodecFixture.encode;
import static io.temblor.pipeline.codec.CodecFixture.encodeRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEncodeTest {
    private final Codec codec = new JsonCodecProvider().codec(PLAIN);

    @Test
    void writesNoSpaces() {
        RecordValue value = RecordValue.builder()
                .put("a", Value.of(List.of(true, false, Map.of(), List.of())))
                .put("b", Value.NULL)
                .put("c", "d")
                .build();

        assertThat(encode(codec, value)).isEqualTo("{\"a\":[true,false,{},[]],\"b\":null,\"c\":\"d\"}");
    }

    @Test
    void escapesWhatMustBeEscapedAndNothingElse() {
        assertThat(encode(codec, new StringValue("\"\\/\b\f\n\r\t\0\u001f\u007f é€😀\u2028")))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f é€😀\u2028\"");
    }

    @Test
    void writesBytesAsBase64() {
        assertThat(encode(codec, new BytesValue(new byte[] {(byte) 0xff, 0, 1})))
                .isEqualTo("\"/wAB\"");
    }

    @Test
    void writesKeysInOrderOnRequest() {
        Codec sorted = new JsonCodecProvider().codec(new JsonSettings(512, 1000, new DataSize(1 << 20), true, false));
        Value value = decode(codec, "{\"b\":{\"z\":1,\"y\":2},\"a\":[{\"d\":1,\"c\":2}],\"B\":0,\"\":0}");

        assertThat(encode(sorted, value))
                .isEqualTo("{\"\":0,\"B\":0,\"a\":[{\"c\":2,\"d\":1}],\"b\":{\"y\":2,\"z\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\udc00\ud800", "\ud800x", "\ud83d"})
    void refusesSurrogatesWithoutTheirPartner(String text) {
        assertThat(encodeRefusal(codec, new StringValue(text)).code()).isEqualTo("unpaired-surrogate");
        assertThat(encodeRefusal(codec, RecordValue.of(text, Value.NULL)).code())
                .isEqualTo("unpaired-surrogate");
    }

    @Test
    void namesTheUnpairedSurrogate() {
        assertThat(encodeRefusal(codec, new StringValue("ab\udc12")))
                .hasMessage("expected surrogates in pairs, found U+DC12 at character 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53})
    void writesIntegers(long number) {
        assertThat(encode(codec, new IntegerValue(number))).isEqualTo(Long.toString(number));
    }

    @Test
    void writesUnsignedIntegers() {
        assertThat(encode(codec, IntegerValue.ofUnsigned(-1))).isEqualTo("18446744073709551615");
        assertThat(encode(codec, IntegerValue.ofUnsigned(Long.MIN_VALUE))).isEqualTo("9223372036854775808");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "0.1, 0.1",
        "1e7, 10000000.0",
        "1.25e10, 12500000000.0",
        "123456789012.5, 123456789012.5",
        "1e20, 100000000000000000000.0",
        "1e21, 1.0E21",
        "0.001, 0.001",
        "1e-5, 0.00001",
        "1.5e-7, 0.00000015",
        "1e-8, 1.0E-8",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "-2e-7, -0.0000002",
    })
    void writesFloatsPlainUnlessTheZerosAreMany(double number, String text) {
        assertThat(encode(codec, new FloatValue(number))).isEqualTo(text);
    }

    @Test
    void writesFloatsThatReadBackEqual() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            double small = random.nextInt(1_000_000) / Math.pow(10, random.nextInt(30) - 5);
            for (double number : new double[] {bits, small}) {
                if (Double.isFinite(number)) {
                    FloatValue value = new FloatValue(number);
                    assertThat(decode(codec, encode(codec, value))).isEqualTo(value);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesFloatsThatJsonLacks(double number) {
        assertThat(encodeRefusal(codec, ArrayValue.of(new FloatValue(number))))
                .hasMessage("JSON has finite numbers only, but the value is " + number)
                .extracting("code")
                .isEqualTo("not-finite");
    }

    @Test
    void writesValuesAsDeepAsItReadsThem() {
        Codec deep = new JsonCodecProvider().codec(new JsonSettings(1024, 1000, new DataSize(1 << 20), false, false));
        String document = "[{\"a\":".repeat(512) + "1" + "}]".repeat(512);

        assertThat(encode(deep, decode(deep, document))).isEqualTo(document);
        assertThat(encodeRefusal(codec, decode(deep, document)))
                .hasMessage("the value is nested deeper than is allowed: max-depth=512")
                .extracting("code")
                .isEqualTo("too-deep");
    }
}
