package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ByteOutput;

/// The beginning of a frame whose end has not come yet. Takes no memory before there is one, and gives back
/// what a long one took, for a source may have very many splits.
final class Carry {
    private static final int KEPT = 64 * 1024;

    private ByteOutput output = new ByteOutput(0);

    byte[] bytes() {
        return output.array();
    }

    int size() {
        return output.size();
    }

    void write(byte[] bytes, int offset, int length) {
        output.write(bytes, offset, length);
    }

    void clear() {
        if (output.array().length > KEPT) {
            output = new ByteOutput(0);
        } else {
            output.clear();
        }
    }
}
