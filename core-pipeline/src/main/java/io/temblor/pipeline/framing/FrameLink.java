package io.temblor.pipeline.framing;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import org.jspecify.annotations.Nullable;

/// One preprocessor of a [FrameChain]. Takes its frames and gives them to the next, or to the outside, with a
/// boundary of the chain in place of its own.
final class FrameLink implements Frames {
    private static final Frames NOWHERE = new NoFrames();

    private final Preprocessor preprocessor;
    private final @Nullable FrameLink next;

    /// Whether the preprocessor's own boundaries are those of the chain.
    private final boolean tells;

    private Frames out = NOWHERE;
    private int inputLength;

    /// The boundary of a frame that leaves some of the input in work to others.
    private int before;

    /// The boundary of a frame with which that input ends.
    private int behind;

    FrameLink(Preprocessor preprocessor, @Nullable FrameLink next, boolean tells) {
        this.preprocessor = preprocessor;
        this.next = next;
        this.tells = tells;
    }

    int held() {
        return preprocessor.held();
    }

    /// Says which boundaries the frames of the input to come have.
    FrameLink between(int before, int behind) {
        this.before = before;
        this.behind = behind;
        return this;
    }

    void process(byte[] bytes, int offset, int length, Frames out) {
        this.out = out;
        inputLength = length;
        preprocessor.process(bytes, offset, length, this);
    }

    void finish(Frames out) {
        this.out = out;
        preprocessor.finish(this);
    }

    void abort(String reason, Frames out) {
        this.out = out;
        preprocessor.abort(reason, this);
    }

    @Override
    public void frame(byte[] bytes, int offset, int length, int consumed) {
        int earlier = before;
        int boundary = boundary(consumed);
        if (next == null) {
            out.frame(bytes, offset, length, boundary);
        } else {
            next.between(earlier, boundary).process(bytes, offset, length, out);
        }
    }

    @Override
    public void malformed(byte[] bytes, int offset, int length, int consumed, String code, String reason) {
        out.malformed(bytes, offset, length, boundary(consumed), code, reason);
    }

    private int boundary(int consumed) {
        if (tells) {
            // Nothing consumed is a boundary only if the input in work began with one.
            before = consumed > 0 ? consumed : before;
            return before;
        }
        return consumed >= inputLength ? behind : before;
    }

    private static final class NoFrames implements Frames {
        @Override
        public void frame(byte[] bytes, int offset, int length, int consumed) {
            throw new AssertionError("a frame before the first input");
        }

        @Override
        public void malformed(byte[] bytes, int offset, int length, int consumed, String code, String reason) {
            throw new AssertionError(code + " before the first input: " + reason);
        }
    }
}
