package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import java.util.List;

/// The codec of one sink and the postprocessors behind it, used as one.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** A payload is put together where it stays, at the end of the output. Only a postprocessor
/// that cannot work in place makes it go through a buffer of our own, which is reused from event to event.
public final class PostprocessorChain {
    private final Codec codec;
    private final Postprocessor[] chain;
    private final ByteOutput buffer = new ByteOutput();

    /// A chain in the order in which a payload passes it.
    public PostprocessorChain(Codec codec, List<? extends Postprocessor> chain) {
        this.codec = codec;
        this.chain = chain.toArray(new Postprocessor[0]);
    }

    /// Appends the bytes that stand for a document's value, with all that the postprocessors make of them.
    ///
    /// @throws EncodeException if one of them refuses; what was appended is then taken back by the caller
    public void encode(Document document, ByteOutput out) throws EncodeException {
        int start = out.size();
        encodeValue(document, out);
        for (Postprocessor postprocessor : chain) {
            if (!postprocessor.processInPlace(out, start)) {
                buffer.clear();
                buffer.write(out.array(), start, out.size() - start);
                out.truncate(start);
                postprocessor.process(buffer.array(), 0, buffer.size(), out);
            }
        }
    }

    /// A value that was set is encoded as such: other sinks have it too, and to look into its document would
    /// change that.
    private void encodeValue(Document document, ByteOutput out) throws EncodeException {
        Value plain = document.plainValue();
        if (plain == null) {
            codec.encode(document, out);
        } else {
            codec.encode(plain, out);
        }
    }
}
