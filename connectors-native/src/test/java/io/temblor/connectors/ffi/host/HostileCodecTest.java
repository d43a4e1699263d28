package io.temblor.connectors.ffi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.Value;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileCodecTest {
    private Path library;

    @BeforeEach
    void compile() throws Exception {
        library = Compiler.library("hostile");
    }

    private Codec codec(String fault) {
        return Native.codec(library, "hostile-codec").codec(Native.settings(Map.of("fault", fault)));
    }

    private Value decode(String fault) throws DecodeException {
        byte[] bytes = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        return codec(fault).decode(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({"none", "needs-more"})
    void decodesAndEncodesWhatIsInOrder(String fault) throws Exception {
        Value value = decode(fault);
        assertThat(value).isEqualTo(Value.of(Map.of("a", 1)));
        ByteOutput out = new ByteOutput();
        codec(fault).encode(value, out);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    }

    @Test
    void dropsWhatStandsForNoValue() throws Exception {
        assertThat(decode("drop")).isNull();
    }

    @Test
    void saysWhereBytesAreMalformed() {
        assertThatThrownBy(() -> decode("malformed")).isInstanceOfSatisfying(DecodeException.class, e -> {
            assertThat(e).hasMessage("expected an x at byte 3");
            assertThat(e.code()).isEqualTo("odd-bytes");
        });
        assertThatThrownBy(() -> decode("malformed-beyond")).isInstanceOf(DecodeException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-json       | what should be JSON is not
            length-beyond | says that its result has 65537 bytes; there was room for 65536
            needs-no-more | asks for 1 bytes for a result in place of 65536; possible is more, up to 256 MiB
            lost          | decode returns the status -1, which has no meaning there
            defect        | decode: out of memory
            """)
    void failsAtAResultThatCannotBe(String fault, String what) {
        assertThatThrownBy(() -> decode(fault))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining(what);
    }

    @Test
    void tellsOfACodecThatOnlyDecodes() throws Exception {
        CodecProvider<SchemaSettings> provider = Native.codec(Compiler.library("one_way"), "one-way");
        assertThat(provider.decodes()).isTrue();
        assertThat(provider.encodes()).isFalse();
        Codec codec = provider.codec(Native.settings(Map.of()));
        assertThat(codec.decode(new byte[0], 0, 0)).isEqualTo(Value.NULL);
        assertThatThrownBy(() -> codec.encode(Value.NULL, new ByteOutput()))
                .hasMessageContaining("one-way of target/test-native/libone_way.so only decodes");
    }
}
