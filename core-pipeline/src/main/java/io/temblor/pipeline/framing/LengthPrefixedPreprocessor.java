package io.temblor.pipeline.framing;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;

/// The preprocessor `length-prefixed`.
///
/// Behind a length that is too large nobody can tell where the next frame begins. The length goes out as
/// malformed as soon as a byte comes behind it, for the input may never end; all that comes is skipped, and
/// counted in a second malformed event when the input ends. Reading could resume before the length at most, so
/// no boundary behind it is ever told.
final class LengthPrefixedPreprocessor implements Preprocessor {
    private final LengthPrefix prefix;
    private final int maxLength;

    /// The beginning of a frame with its length, or as much of the length as has come.
    private final Carry carry = new Carry();

    /// Whether a length was too large.
    private boolean isLost;

    /// The number of bytes behind that length.
    private long skipped;

    LengthPrefixedPreprocessor(LengthPrefixedPreprocessorSettings settings) {
        prefix = new LengthPrefix(settings.prefixBytes());
        maxLength = settings.maxLength().toInt();
    }

    @Override
    public void process(byte[] bytes, int offset, int length, Frames out) {
        int end = offset + length;
        int start = carry.size() == 0 ? offset : endCarriedFrame(bytes, offset, end, out);
        while (!isLost && isWhole(bytes, start, end)) {
            int frame = start + prefix.size();
            start = frame + size(bytes, start);
            out.frame(bytes, frame, start - frame, start - offset);
        }
        if (!isLost && end - start > prefix.size() && isTooLong(bytes, start)) {
            lose(bytes, start, start - offset, out);
            start += prefix.size();
        }
        keep(bytes, start, end - start);
    }

    private boolean isWhole(byte[] bytes, int start, int end) {
        int behindPrefix = end - start - prefix.size();
        return behindPrefix >= 0 && !isTooLong(bytes, start) && size(bytes, start) <= behindPrefix;
    }

    private boolean isTooLong(byte[] bytes, int start) {
        return Long.compareUnsigned(prefix.read(bytes, start), maxLength) > 0;
    }

    private int size(byte[] bytes, int start) {
        return (int) prefix.read(bytes, start);
    }

    private void keep(byte[] bytes, int start, int size) {
        if (isLost) {
            skipped += size;
        } else {
            carry.write(bytes, start, size);
        }
    }

    /// Completes the frame that began in an earlier call, as far as its bytes are here; returns where the rest
    /// begins.
    private int endCarriedFrame(byte[] bytes, int offset, int end, Frames out) {
        int start = fill(prefix.size(), bytes, offset, end);
        if (carry.size() < prefix.size()) {
            return start;
        }
        if (isTooLong(carry.bytes(), 0)) {
            if (start < end) {
                lose(carry.bytes(), 0, 0, out);
            }
            return start;
        }
        int size = size(carry.bytes(), 0);
        start = fill(prefix.size() + size, bytes, start, end);
        if (carry.size() == prefix.size() + size) {
            out.frame(carry.bytes(), prefix.size(), size, start - offset);
            carry.clear();
        }
        return start;
    }

    /// Moves bytes into the carry until it has as many as are wanted; returns where the rest begins.
    private int fill(int wanted, byte[] bytes, int start, int end) {
        int more = Math.clamp(wanted - carry.size(), 0, end - start);
        carry.write(bytes, start, more);
        return start + more;
    }

    private void lose(byte[] bytes, int start, int consumed, Frames out) {
        String size = Long.toUnsignedString(prefix.read(bytes, start));
        String reason = "expected the length of a frame, at most max-length, found " + size
                + "; nothing behind it can be read: max-length=" + maxLength;
        out.malformed(bytes, start, prefix.size(), consumed, "frame-too-long", reason);
        isLost = true;
        carry.clear();
    }

    @Override
    public void finish(Frames out) {
        endInput("the input ends within a frame", out);
    }

    @Override
    public void abort(String reason, Frames out) {
        endInput("the input broke off within a frame: " + reason, out);
    }

    private void endInput(String reason, Frames out) {
        if (isLost) {
            String count = skipped + " bytes behind a faulty length were skipped";
            out.malformed(carry.bytes(), 0, 0, 0, "unreadable-rest", count);
        } else if (carry.size() == prefix.size() && isTooLong(carry.bytes(), 0)) {
            lose(carry.bytes(), 0, 0, out);
        } else if (carry.size() > 0) {
            out.malformed(carry.bytes(), 0, carry.size(), 0, "incomplete-frame", reason);
        }
        carry.clear();
        isLost = false;
        skipped = 0;
    }

    @Override
    public boolean isStateless() {
        return false;
    }

    @Override
    public int held() {
        return isLost ? (int) Math.min(prefix.size() + skipped, Integer.MAX_VALUE) : carry.size();
    }
}
