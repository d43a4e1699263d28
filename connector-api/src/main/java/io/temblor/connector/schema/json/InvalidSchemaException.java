package io.temblor.connector.schema.json;

/// A text that is no settings schema. Its message says where, what is wrong, and what would be possible.
public final class InvalidSchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    /// A fault at a place.
    ///
    /// @param pointer where, as a JSON pointer of RFC 6901; empty for the whole schema
    /// @param problem what is wrong and what would be right
    InvalidSchemaException(String pointer, String problem) {
        super("#" + pointer + ": " + problem);
        this.pointer = pointer;
    }

    /// Where the fault is, as a JSON pointer of RFC 6901; empty for the whole schema.
    public String pointer() {
        return pointer;
    }
}
