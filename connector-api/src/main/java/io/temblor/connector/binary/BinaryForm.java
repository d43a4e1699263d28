package io.temblor.connector.binary;

/// What readers and writers of the binary form must agree on.
final class BinaryForm {
    static final int VERSION = 1;

    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int INTEGER = 3;
    static final int UNSIGNED = 4;
    static final int FLOAT = 5;
    static final int STRING = 6;
    static final int BYTES = 7;
    static final int ARRAY = 8;
    static final int RECORD = 9;

    private BinaryForm() {}
}
