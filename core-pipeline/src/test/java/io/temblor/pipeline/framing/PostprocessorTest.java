package io.temblor.pipeline.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.StringValue;
import io.temblor.pipeline.codec.StringCodecProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The postprocessors, and the chain of them.
class PostprocessorTest {
    private final ByteOutput out = new ByteOutput(1);
    private final Codec codec = new StringCodecProvider().codec(new NoSettings());
    private final Postprocessor separate =
            new SeparatePostprocessorProvider().postprocessor(new SeparatePostprocessorSettings("|\n"));

    private static Postprocessor lengthPrefixed(int prefixBytes) {
        return new LengthPrefixedPostprocessorProvider()
                .postprocessor(new LengthPrefixedPostprocessorSettings(prefixBytes));
    }

    private String text() {
        return new String(out.array(), 0, out.size(), ISO_8859_1);
    }

    @Test
    void separateAppendsTheSeparator() throws EncodeException {
        out.write('^');
        separate.process("?abc?".getBytes(ISO_8859_1), 1, 3, out);
        separate.process(new byte[0], 0, 0, out);

        assertThat(text()).isEqualTo("^abc|\n|\n");
    }

    @Test
    void lengthPrefixedWritesTheLengthBigEndian() throws EncodeException {
        byte[] payload = "x".repeat(258).getBytes(ISO_8859_1);
        for (int prefixBytes : new int[] {2, 4, 8}) {
            out.clear();
            lengthPrefixed(prefixBytes).process(payload, 0, payload.length, out);
            assertThat(text()).isEqualTo("\0".repeat(prefixBytes - 2) + "\1\2" + "x".repeat(258));
        }
    }

    @Test
    void lengthPrefixedRefusesWhatItsPrefixCannotTell() throws EncodeException {
        lengthPrefixed(2).process(new byte[0xffff], 0, 0xffff, out);
        assertThat(text()).startsWith("\u00ff\u00ff").hasSize(2 + 0xffff);

        assertThatThrownBy(() -> lengthPrefixed(2).process(new byte[0x10000], 0, 0x10000, out))
                .isInstanceOf(EncodeException.class)
                .hasMessage(
                        "expected a payload whose length fits prefix-bytes, found one of 65536 bytes: prefix-bytes=2")
                .extracting("code")
                .isEqualTo("payload-too-long");
    }

    @Test
    void chainOfNoneEncodesStraightIntoTheOutput() throws EncodeException {
        PostprocessorChain chain = new PostprocessorChain(codec, List.of());

        chain.encode(Document.of(new StringValue("a")), out);
        chain.encode(Document.of(new StringValue("b")), out);

        assertThat(text()).isEqualTo("ab");
    }

    @Test
    void chainAppliesItsPostprocessorsInOrder() throws EncodeException {
        Postprocessor stars = (bytes, offset, length, to) -> {
            to.write('*');
            to.write(bytes, offset, length);
        };
        Postprocessor[] all = {separate, stars, lengthPrefixed(2), separate};
        String[] texts = {"a|\nbc|\n", "*a|\n*bc|\n", "\0\4*a|\n\0\5*bc|\n", "\0\4*a|\n|\n\0\5*bc|\n|\n"};
        for (int size = 1; size <= all.length; size++) {
            out.clear();
            PostprocessorChain chain =
                    new PostprocessorChain(codec, List.of(all).subList(0, size));
            chain.encode(Document.of(new StringValue("a")), out);
            chain.encode(Document.of(new StringValue("bc")), out);

            assertThat(text()).isEqualTo(texts[size - 1]);
        }
    }

    @Test
    void chainForgetsAPayloadThatWasRefused() throws EncodeException {
        PostprocessorChain chain = new PostprocessorChain(codec, List.of(separate, lengthPrefixed(2), separate));

        assertThatThrownBy(() -> chain.encode(Document.of(new StringValue("x".repeat(0x10000))), out))
                .isInstanceOf(EncodeException.class);
        assertThatThrownBy(() -> chain.encode(Document.of(new StringValue("x\ud800")), out))
                .isInstanceOf(EncodeException.class);
        out.clear();
        chain.encode(Document.of(new StringValue("a")), out);

        assertThat(text()).isEqualTo("\0\3a|\n|\n");
    }
}
