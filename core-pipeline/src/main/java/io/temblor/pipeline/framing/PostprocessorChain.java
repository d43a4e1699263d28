package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.value.Value;
import java.util.List;

/// The codec of one sink and the postprocessors behind it, used as one.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Nothing is copied between the last postprocessor, or the codec if there is none, and the
/// output. The steps before it write into two buffers by turns, which are reused from event to event.
public final class PostprocessorChain {
    private final Codec codec;
    private final List<Postprocessor> chain;
    private ByteOutput source = new ByteOutput();
    private ByteOutput target = new ByteOutput();

    /// A chain in the order in which a payload passes it.
    public PostprocessorChain(Codec codec, List<Postprocessor> chain) {
        this.codec = codec;
        this.chain = List.copyOf(chain);
    }

    /// Appends the bytes that stand for `value`, with all that the postprocessors make of them.
    ///
    /// @throws EncodeException if one of them refuses; what was appended is then taken back by the caller
    public void encode(Value value, ByteOutput out) throws EncodeException {
        if (chain.isEmpty()) {
            codec.encode(value, out);
            return;
        }
        target.clear();
        codec.encode(value, target);
        for (int i = 0; i < chain.size() - 1; i++) {
            swap();
            chain.get(i).process(source.array(), 0, source.size(), target);
        }
        chain.getLast().process(target.array(), 0, target.size(), out);
    }

    private void swap() {
        ByteOutput full = target;
        target = source;
        source = full;
        target.clear();
    }
}
