package io.temblor.pipeline.framing;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;

/// The preprocessor `separate`. Keeps the beginning of the last frame until its separator comes.
final class SeparatePreprocessor implements Preprocessor {
    private final Separator separator;
    private final int maxLength;
    private final boolean stripsCarriageReturn;
    private final Carry carry = new Carry();

    /// The bytes of the frame under way: those in `carry`, and those behind `maxLength`, which are not kept.
    private long length;

    /// How many bytes of a separator are the last of those.
    private int matched;

    SeparatePreprocessor(SeparatePreprocessorSettings settings) {
        separator = settings.bytes();
        maxLength = settings.maxLength().toInt();
        stripsCarriageReturn = settings.stripCarriageReturn();
    }

    @Override
    public void process(byte[] bytes, int offset, int length, Frames out) {
        int end = offset + length;
        int start = endSplitSeparator(bytes, offset, end, out);
        int found = separator.find(bytes, start, end);
        while (found >= 0) {
            int next = found + separator.size();
            endFrame(bytes, start, found, next - offset, out);
            start = next;
            found = separator.find(bytes, start, end);
        }
        keep(bytes, start, end);
    }

    /// Looks for a separator that began in the bytes kept; returns where the next frame begins.
    private int endSplitSeparator(byte[] bytes, int offset, int end, Frames out) {
        int state = matched;
        for (int at = offset; at < end && state > at - offset; at++) {
            state = separator.advance(state, bytes[at]);
            if (state == separator.size()) {
                int taken = at + 1 - offset;
                length += taken - separator.size();
                hand(carry.bytes(), 0, length, taken, out);
                reset();
                return at + 1;
            }
        }
        return offset;
    }

    private void endFrame(byte[] bytes, int start, int end, int consumed, Frames out) {
        if (length == 0) {
            hand(bytes, start, end - start, consumed, out);
        } else {
            keep(bytes, start, end);
            hand(carry.bytes(), 0, length, consumed, out);
            reset();
        }
    }

    private void hand(byte[] bytes, int start, long frameLength, int consumed, Frames out) {
        if (frameLength > maxLength) {
            out.malformed(bytes, start, maxLength, consumed, "line-too-long", tooLong(frameLength));
            return;
        }
        int size = (int) frameLength;
        boolean strips = stripsCarriageReturn && size > 0 && bytes[start + size - 1] == '\r';
        out.frame(bytes, start, strips ? size - 1 : size, consumed);
    }

    private String tooLong(long frameLength) {
        return "expected a separator within max-length, found none in " + frameLength + " bytes, of which the first "
                + maxLength + " are kept: max-length=" + maxLength;
    }

    private void keep(byte[] bytes, int start, int end) {
        carry.write(bytes, start, Math.min(end - start, maxLength - carry.size()));
        length += end - start;
        if (separator.size() > 1) {
            matchLast(bytes, start, end);
        }
    }

    /// Notes how much of a separator the last bytes are. A whole one is not among them.
    private void matchLast(byte[] bytes, int start, int end) {
        int from = Math.max(start, end - (separator.size() - 1));
        int state = from == start ? matched : 0;
        for (int at = from; at < end; at++) {
            state = separator.advance(state, bytes[at]);
        }
        matched = state;
    }

    private void reset() {
        carry.clear();
        length = 0;
        matched = 0;
    }

    @Override
    public void finish(Frames out) {
        if (length > 0) {
            hand(carry.bytes(), 0, length, 0, out);
            reset();
        }
    }

    @Override
    public void abort(String reason, Frames out) {
        if (length > 0) {
            out.malformed(
                    carry.bytes(),
                    0,
                    carry.size(),
                    0,
                    "incomplete-frame",
                    "the input broke off within a frame: " + reason);
            reset();
        }
    }

    @Override
    public boolean isStateless() {
        return false;
    }

    @Override
    public int held() {
        return (int) Math.min(length, Integer.MAX_VALUE);
    }
}
