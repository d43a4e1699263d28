package io.temblor.connector.binary;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;

/// Reads whatever bytes a fuzzer thinks of, or refuses them; in a normal run, those that are kept in the
/// resources.
class BinaryFuzzTest {
    private final BinaryReader reader = new BinaryReader();
    private final BinaryWriter writer = new BinaryWriter();
    private final Document document = new Document(0);

    @FuzzTest(maxDuration = "10m")
    void readsOrRefuses(byte[] form) throws DecodeException, EncodeException {
        try {
            reader.read(form, 0, form.length, document);
        } catch (DecodeException e) {
            assertThat(e.byteOffset()).isBetween(0L, (long) form.length);
            return;
        }
        Value value = document.value();
        ByteOutput out = new ByteOutput(0);
        writer.write(document, out);
        reader.read(out.array(), 0, out.size(), document);
        assertThat(document.value()).isEqualTo(value);
    }
}
