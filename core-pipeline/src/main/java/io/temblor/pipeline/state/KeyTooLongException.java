package io.temblor.pipeline.state;

/// A value is too large to be a key: what is shared in many places of it may be small, and yet come to more than any
/// memory holds.
public final class KeyTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTooLongException(int longest) {
        super("a key is a value of at most " + longest + " bytes, but this one has more");
    }
}
