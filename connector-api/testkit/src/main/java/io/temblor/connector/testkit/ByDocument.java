package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A codec as the engine uses it: by its methods that take a document. Frames are decoded into one and the
/// same document, with poison behind their bytes; values are encoded from a document that they were set to
/// and from one that has them on its tape.
final class ByDocument implements Codec {
    private final Codec codec;
    private final Document document = new Document(0);

    ByDocument(Codec codec) {
        this.codec = codec;
    }

    @Override
    public @Nullable Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        document.fill(bytes, offset, length);
        Arrays.fill(document.bytes(), length + 1, document.bytes().length, Poison.BYTE);
        boolean decoded = false;
        try {
            decoded = codec.decode(document);
        } finally {
            assertThat(document.hasValue())
                    .as("the document has a value if and only if the frame stands for one")
                    .isEqualTo(decoded);
            assertThat(cameIn(document))
                    .as("the bytes that came in")
                    .isEqualTo(Arrays.copyOfRange(bytes, offset, offset + length));
        }
        return decoded ? document.value() : null;
    }

    /// Encodes the document that the last frame was decoded into.
    void encodeDecoded(ByteOutput out) throws EncodeException {
        encodeUnchanged(document, out);
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        ByteOutput ofTape = new ByteOutput(0);
        @Nullable EncodeException refusal = tryEncoding(onTape(value), ofTape);
        int start = out.size();
        @Nullable EncodeException sameRefusal = tryEncoding(Document.of(value), out);
        assertThat(code(refusal))
                .as("why a value that is on the tape is refused")
                .isEqualTo(code(sameRefusal));
        if (sameRefusal != null) {
            throw sameRefusal;
        }
        assertThat(ofTape.toByteArray())
                .as("what a value that is on the tape is encoded to")
                .isEqualTo(Arrays.copyOfRange(out.array(), start, out.size()));
    }

    private @Nullable EncodeException tryEncoding(Document subject, ByteOutput out) {
        try {
            encodeUnchanged(subject, out);
            return null;
        } catch (EncodeException e) {
            return e;
        }
    }

    private static @Nullable String code(@Nullable EncodeException refusal) {
        return refusal == null ? null : refusal.code();
    }

    private static Document onTape(Value value) {
        Document document = Document.of(Value.NULL);
        Changes changes = document.changes();
        changes.setRoot(changes.value(value));
        return document;
    }

    private void encodeUnchanged(Document subject, ByteOutput out) throws EncodeException {
        Value before = subject.value();
        byte[] bytes = cameIn(subject);
        try {
            codec.encode(subject, out);
        } finally {
            assertThat(subject.value()).as("the document's value").isEqualTo(before);
            assertThat(cameIn(subject)).as("the bytes that came in").isEqualTo(bytes);
        }
    }

    private static byte[] cameIn(Document subject) {
        return Arrays.copyOf(subject.bytes(), subject.length());
    }
}
