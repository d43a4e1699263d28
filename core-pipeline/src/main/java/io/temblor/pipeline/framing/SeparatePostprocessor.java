package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Postprocessor;

/// The postprocessor `separate`.
final class SeparatePostprocessor implements Postprocessor {
    private final byte[] separator;

    SeparatePostprocessor(byte[] separator) {
        this.separator = separator;
    }

    @Override
    public void process(byte[] bytes, int offset, int length, ByteOutput out) {
        out.write(bytes, offset, length);
        out.write(separator);
    }

    @Override
    public boolean processInPlace(ByteOutput out, int start) {
        out.write(separator);
        return true;
    }
}
