package io.temblor.pipeline.codec;

import static io.temblor.pipeline.codec.CodecFixture.decode;
import static io.temblor.pipeline.codec.CodecFixture.encode;
import static io.temblor.pipeline.codec.CodecFixture.encodeBytes;
import static io.temblor.pipeline.codec.CodecFixture.encodeRefusal;
import static io.temblor.pipeline.codec.CodecFixture.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The codecs `string` and `binary`.
class TextCodecTest {
    private final Codec string = new StringCodecProvider().codec(new NoSettings());
    private final Codec binary = new BinaryCodecProvider().codec(new NoSettings());

    @Test
    void stringTakesUtf8() {
        assertThat(decode(string, "")).isEqualTo(new StringValue(""));
        assertThat(decode(string, "line\r with é€😀 and\0")).isEqualTo(new StringValue("line\r with é€😀 and\0"));
    }

    @Test
    void stringTellsWhereTheTextIsNotUtf8() {
        byte[] text = "0123456789é 0123456789".getBytes(UTF_8);
        text[18] = (byte) 0xff;

        assertThat(refusal(string, text))
                .hasMessage("expected a character in UTF-8, found the byte 0xff at byte 18")
                .extracting("code", "byteOffset")
                .containsExactly("invalid-utf-8", 18L);
    }

    @Test
    void stringRefusesACharacterThatIsCutOff() {
        assertThat(refusal(string, new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
                .hasMessage("expected a character in UTF-8, found the byte 0xe2 at byte 1");
    }

    @Test
    void stringWritesStringsAsTheyAreAndOtherValuesAsJson() {
        assertThat(encode(string, new StringValue("a \"b\"\né"))).isEqualTo("a \"b\"\né");
        assertThat(encode(string, Value.of(Map.of("a", List.of(1, "x"))))).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(encode(string, new BytesValue(new byte[] {1, 2}))).isEqualTo("\"AQI=\"");
        assertThat(encode(string, Value.NULL)).isEqualTo("null");
    }

    @Test
    void binaryTakesAnyBytes() {
        assertThat(decode(binary, new byte[] {0, (byte) 0xff})).isEqualTo(new BytesValue(new byte[] {0, (byte) 0xff}));
        assertThat(decode(binary, "")).isEqualTo(new BytesValue(new byte[0]));
    }

    @Test
    void binaryWritesBytesAndStringsAsTheyAreAndOtherValuesAsJson() {
        assertThat(encodeBytes(binary, new BytesValue(new byte[] {0, (byte) 0xff})))
                .containsExactly(0, 0xff);
        assertThat(encode(binary, new StringValue("é\""))).isEqualTo("é\"");
        assertThat(encode(binary, Value.of(List.of(1.5, true)))).isEqualTo("[1.5,true]");
    }

    @Test
    void refuseTextsThatWereChangedToWhatUtf8CannotSay() {
        Document document = Document.of(new StringValue("a"));
        document.changes().setRoot(document.changes().text("a\ud800"));

        for (Codec codec : List.of(string, binary)) {
            assertThatThrownBy(() -> codec.encode(document, new ByteOutput()))
                    .isInstanceOf(EncodeException.class)
                    .hasMessage("expected surrogates in pairs, found U+D800 at character 1");
        }
    }

    @Test
    void refuseWhatTheyCannotWrite() {
        for (Codec codec : List.of(string, binary)) {
            assertThat(encodeRefusal(codec, new StringValue("a\ud800")))
                    .hasMessage("expected surrogates in pairs, found U+D800 at character 1");
            assertThat(encodeRefusal(codec, new FloatValue(Double.NaN)).code()).isEqualTo("not-finite");
        }
    }

    @Test
    void refuseFramesThatAreLongerThanATapeCanTell() throws DecodeException {
        LengthLimit.check(Tape.MAX_LENGTH);

        assertThatThrownBy(() -> LengthLimit.check(Tape.MAX_LENGTH + 1))
                .isInstanceOf(DecodeException.class)
                .hasMessage("expected at most 268435455 bytes, found 268435456 at byte 268435455");
    }
}
