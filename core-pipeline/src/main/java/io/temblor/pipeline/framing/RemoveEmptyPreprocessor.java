package io.temblor.pipeline.framing;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;

/// The preprocessor `remove-empty`.
final class RemoveEmptyPreprocessor implements Preprocessor {
    @Override
    public void process(byte[] bytes, int offset, int length, Frames out) {
        if (length > 0) {
            out.frame(bytes, offset, length, length);
        }
    }

    @Override
    public void finish(Frames out) {
        // Nothing is ever kept back.
    }

    @Override
    public boolean isStateless() {
        return true;
    }

    @Override
    public int held() {
        return 0;
    }
}
