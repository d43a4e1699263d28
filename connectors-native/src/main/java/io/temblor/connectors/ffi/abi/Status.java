package io.temblor.connectors.ffi.abi;

/// `temblor_status`: what a function says of how it went.
public final class Status {
    public static final int OK = 0;
    public static final int MORE = 1;
    public static final int END = 2;
    public static final int DROP = 3;

    public static final int LOST = -1;
    public static final int GONE = -2;
    public static final int SETTING = -3;
    public static final int TOO_SMALL = -4;
    public static final int MALFORMED = -5;
    public static final int DEFECT = -6;

    private Status() {}
}
