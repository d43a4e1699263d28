package io.temblor.pipeline.framing;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import java.util.ArrayList;
import java.util.List;

/// All preprocessors of one split, used as one: the frames of each are the input of the next, the frames of
/// the last are the events.
///
/// What a preprocessor calls malformed skips those behind it. A chain of none hands on each input as one
/// frame.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** As for [Preprocessor].
///
/// **Boundaries.** The number `consumed` of a frame, or of something malformed, is one of these:
/// * *n*, at least 0: the first *n* bytes of the present [#process] are settled as soon as this frame, and
///   all before it, are. Reading may resume behind them.
/// * [#UNKNOWN]: this frame settles nothing by itself.
///
/// In a chain that [is exact][#isExact], a boundary of the first preprocessor belongs to the *last* frame
/// that the others make of that piece of input: a frame before it has the boundary of the piece before, or
/// [#UNKNOWN] if that piece ended in an earlier call. If the others make no frame of a piece, its boundary is
/// not told; the next one tells as much and more. During [#finish] and [#abort], and in any other chain,
/// every frame has [#UNKNOWN].
///
/// In every chain, when [#held] is 0 after a call, all input so far is settled as soon as all frames so far
/// are.
public final class FrameChain {
    /// The `consumed` of a frame that settles nothing by itself.
    public static final int UNKNOWN = -1;

    private final List<FrameLink> links = new ArrayList<>();
    private final boolean isExact;

    /// A chain in the order in which the bytes pass it. The preprocessors are its own from now on.
    public FrameChain(List<? extends Preprocessor> preprocessors) {
        isExact = preprocessors.stream().skip(1).allMatch(Preprocessor::isStateless);
        for (int i = preprocessors.size() - 1; i >= 0; i--) {
            FrameLink next = links.isEmpty() ? null : links.getFirst();
            links.addFirst(new FrameLink(preprocessors.get(i), next, i == 0 && isExact));
        }
    }

    /// Takes the next bytes of the split and hands on the frames that are complete.
    public void process(byte[] bytes, int offset, int length, Frames out) {
        if (links.isEmpty()) {
            out.frame(bytes, offset, length, length);
            return;
        }
        FrameLink first = links.getFirst();
        int start = isExact && first.held() == 0 ? 0 : UNKNOWN;
        first.between(start, UNKNOWN).process(bytes, offset, length, out);
    }

    /// There are no more bytes: hands on what was kept back and starts anew.
    public void finish(Frames out) {
        for (FrameLink link : links) {
            link.between(UNKNOWN, UNKNOWN).finish(out);
        }
    }

    /// There are no more bytes, and those kept back are incomplete: hands them on as malformed and starts
    /// anew.
    public void abort(String reason, Frames out) {
        for (FrameLink link : links) {
            link.between(UNKNOWN, UNKNOWN).abort(reason, out);
        }
    }

    /// Whether frames come with boundaries: all preprocessors behind the first are stateless.
    public boolean isExact() {
        return isExact;
    }

    /// The number of bytes kept back: if the chain is exact, of its input; otherwise of whatever the
    /// preprocessors keep, so that only 0 means something. A number above [Integer#MAX_VALUE] is told as
    /// that.
    public int held() {
        long held = 0;
        for (int i = 0; i < links.size(); i++) {
            held += links.get(i).held();
        }
        return (int) Math.min(held, Integer.MAX_VALUE);
    }
}
