package io.temblor.pipeline.codec;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Tape;

/// How long a frame may be that becomes one text, or one row of bytes.
final class LengthLimit {
    private LengthLimit() {}

    static void check(int length) throws DecodeException {
        if (length > Tape.MAX_LENGTH) {
            throw new DecodeException(
                    "frame-too-long",
                    "expected at most " + Tape.MAX_LENGTH + " bytes, found " + length,
                    Tape.MAX_LENGTH);
        }
    }
}
