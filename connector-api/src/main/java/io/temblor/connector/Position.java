package io.temblor.connector;

import java.util.Arrays;

/// A mark in a split from which reading can resume: everything before it has been read, nothing after it.
///
/// The offset is the part that the engine understands: in a byte stream it counts bytes, so that the engine can
/// move a chunk's position forward to the end of a frame; in a stream of messages it is the source's own
/// number, which only grows. The state is the source's secret: whatever else it needs to find the place again.
///
/// **Threading.** Immutable.
public final class Position {
    /// The mark of a source that cannot resume.
    public static final Position NONE = new Position(0, -1, new byte[0]);

    private final int version;
    private final long offset;
    private final byte[] state;

    private Position(int version, long offset, byte[] state) {
        this.version = version;
        this.offset = offset;
        this.state = state;
    }

    /// A mark that is an offset and nothing else.
    public static Position at(long offset) {
        return at(offset, 1, NONE.state);
    }

    /// A mark with a state of the source's own.
    ///
    /// @param offset  not negative
    /// @param version of the state's format; the source refuses, or converts, what it does not know
    /// @param state   not to be changed afterwards
    public static Position at(long offset, int version, byte[] state) {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is not negative, but is " + offset);
        }
        return new Position(version, offset, state);
    }

    /// This mark moved forward; [#NONE] stays where it is.
    ///
    /// @throws IllegalArgumentException if the offset would become negative
    public Position plus(long distance) {
        return distance == 0 || !isResumable() ? this : at(offset + distance, version, state);
    }

    /// Whether reading can resume here.
    public boolean isResumable() {
        return offset >= 0;
    }

    /// The offset, or -1 for [#NONE].
    public long offset() {
        return offset;
    }

    /// The version of the state's format.
    public int version() {
        return version;
    }

    /// A copy of the source's own state.
    public byte[] state() {
        return state.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that
                && version == that.version
                && offset == that.offset
                && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * version + Long.hashCode(offset)) + Arrays.hashCode(state);
    }

    @Override
    public String toString() {
        return isResumable() ? Long.toString(offset) : "none";
    }
}
