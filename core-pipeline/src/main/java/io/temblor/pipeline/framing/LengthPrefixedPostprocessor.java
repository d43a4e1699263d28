package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;

/// The postprocessor `length-prefixed`.
record LengthPrefixedPostprocessor(LengthPrefix prefix) implements Postprocessor {
    @Override
    public void process(byte[] bytes, int offset, int length, ByteOutput out) throws EncodeException {
        int start = out.size();
        out.write(bytes, offset, length);
        processInPlace(out, start);
    }

    @Override
    public boolean processInPlace(ByteOutput out, int start) throws EncodeException {
        int length = out.size() - start;
        if (!prefix.canHold(length)) {
            throw new EncodeException(
                    "payload-too-long",
                    "expected a payload whose length fits prefix-bytes, found one of " + length
                            + " bytes: prefix-bytes=" + prefix.size());
        }
        out.insertGap(start, prefix.size());
        prefix.write(length, out.array(), start);
        return true;
    }
}
