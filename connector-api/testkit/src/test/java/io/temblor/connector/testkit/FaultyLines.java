package io.temblor.connector.testkit;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import java.nio.charset.StandardCharsets;

/// Cuts lines at line feeds, with one fault.
final class FaultyLines implements Preprocessor {
    /// What it does wrong.
    enum Fault {
        NONE,
        FORGETS_WHAT_IS_HELD,
        COUNTS_ONE_TOO_MANY,
        HOLDS_NOTHING_IT_SAYS,
        KEEPS_STATE_OVER_FINISH,
        MAKES_A_FRAME_WHEN_ABORTED,
        CHANGES_ITS_INPUT,
        CLAIMS_TO_BE_STATELESS
    }

    private final Fault fault;
    private final ByteOutput line = new ByteOutput();

    FaultyLines(Fault fault) {
        this.fault = fault;
    }

    @Override
    public void process(byte[] bytes, int offset, int length, Frames out) {
        for (int i = 0; i < length; i++) {
            if (bytes[offset + i] == '\n') {
                int consumed = fault == Fault.COUNTS_ONE_TOO_MANY ? Math.min(length, i + 2) : i + 1;
                out.frame(line.array(), 0, line.size(), consumed);
                line.clear();
            } else {
                line.write(bytes[offset + i]);
            }
        }
        if (fault == Fault.FORGETS_WHAT_IS_HELD) {
            line.clear();
        }
        if (fault == Fault.CHANGES_ITS_INPUT && length > 0) {
            bytes[offset] = 0;
        }
    }

    @Override
    public void finish(Frames out) {
        if (line.size() > 0) {
            out.frame(line.array(), 0, line.size(), 0);
        }
        if (fault != Fault.KEEPS_STATE_OVER_FINISH) {
            line.clear();
        }
    }

    @Override
    public void abort(String reason, Frames out) {
        if (fault == Fault.MAKES_A_FRAME_WHEN_ABORTED) {
            finish(out);
        } else if (line.size() > 0) {
            out.malformed(line.array(), 0, line.size(), 0, "incomplete", reason);
            line.clear();
        }
    }

    @Override
    public boolean isStateless() {
        return fault == Fault.CLAIMS_TO_BE_STATELESS;
    }

    @Override
    public int held() {
        return fault == Fault.HOLDS_NOTHING_IT_SAYS ? 0 : line.size();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
