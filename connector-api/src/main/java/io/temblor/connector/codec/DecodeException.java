package io.temblor.connector.codec;

/// A frame that is not in the codec's format. Carries no stack trace: bad input is expected.
public final class DecodeException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final long byteOffset;

    /// A fault at a place.
    ///
    /// @param code       a stable word for programs, in kebab case, such as `invalid-json`
    /// @param message    what is wrong, what would be right, what was found
    /// @param byteOffset where in the frame, counted from 0
    public DecodeException(String code, String message, long byteOffset) {
        super(message + " at byte " + byteOffset, null, false, false);
        this.code = code;
        this.byteOffset = byteOffset;
    }

    /// A stable word for programs.
    public String code() {
        return code;
    }

    /// Where in the frame the fault is, counted from 0.
    public long byteOffset() {
        return byteOffset;
    }
}
