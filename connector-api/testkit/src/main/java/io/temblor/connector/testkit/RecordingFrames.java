package io.temblor.connector.testkit;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Records the frames that a preprocessor finds, and fails the test when the preprocessor breaks its contract.
///
/// Use [#process], [#finish] and [#abort] in place of the preprocessor's own methods: the input lies in
/// poisoned memory then, and the ends of frames are counted over all calls.
public final class RecordingFrames implements Frames {

    /// One thing that a preprocessor found.
    ///
    /// @param bytes its bytes, as Latin-1 text: one character each
    /// @param code  empty for a frame, else why the bytes cannot become one
    /// @param end   how many bytes of all the input lie before its end; -1 if it came at the finish
    public record Found(String bytes, String code, long end) {
        /// Whether it is a frame.
        public boolean isFrame() {
            return code.isEmpty();
        }
    }

    private static final int BEFORE = 3;
    private static final int BEHIND = 9;

    private final List<Found> found = new ArrayList<>();
    private long given;
    private int length = -1;
    private int consumedBefore;
    private boolean finishing;

    /// Nothing found yet.
    public RecordingFrames() {}

    /// Processes a piece of input, and poisons it.
    public RecordingFrames process(Preprocessor preprocessor, byte[] input) {
        byte[] array = Poison.surround(input, BEFORE, BEHIND);
        length = input.length;
        consumedBefore = 0;
        preprocessor.process(array, BEFORE, input.length, this);
        check(Arrays.equals(array, Poison.surround(input, BEFORE, BEHIND)), "the input was changed");
        Arrays.fill(array, Poison.BYTE);
        given += input.length;
        length = -1;
        return this;
    }

    /// Finishes.
    public RecordingFrames finish(Preprocessor preprocessor) {
        finishing = true;
        preprocessor.finish(this);
        finishing = false;
        check(preprocessor.held() == 0, "held() after finish() is " + preprocessor.held());
        return this;
    }

    /// Aborts.
    public RecordingFrames abort(Preprocessor preprocessor, String reason) {
        finishing = true;
        preprocessor.abort(reason, this);
        finishing = false;
        check(preprocessor.held() == 0, "held() after abort() is " + preprocessor.held());
        return this;
    }

    @Override
    public void frame(byte[] bytes, int offset, int length, int consumed) {
        found.add(new Found(text(bytes, offset, length), "", end(consumed)));
    }

    @Override
    public void malformed(byte[] bytes, int offset, int length, int consumed, String code, String reason) {
        check(TypeChecks.isKebabCase(code), "the code of malformed bytes is `" + code + "`, not in kebab case");
        check(!reason.isBlank(), "malformed() without a reason");
        found.add(new Found(text(bytes, offset, length), code, end(consumed)));
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }

    private long end(int consumed) {
        if (finishing) {
            check(consumed == 0, "consumed at the finish is " + consumed + ", not 0");
            return -1;
        }
        check(length >= 0, "a frame outside of process() and finish()");
        check(
                consumedBefore <= consumed && consumed <= length,
                "consumed is " + consumed + ", after " + consumedBefore + " and in a call of " + length + " bytes");
        consumedBefore = consumed;
        return given + consumed;
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError("the preprocessor breaks the contract: " + problem);
        }
    }

    /// Everything that was found, in order.
    public List<Found> found() {
        return List.copyOf(found);
    }

    /// The frames as Latin-1 text.
    public List<String> frames() {
        return found.stream().filter(Found::isFrame).map(Found::bytes).toList();
    }

    /// The codes of what cannot become a frame.
    public List<String> codes() {
        return found.stream().filter(f -> !f.isFrame()).map(Found::code).toList();
    }

    /// The number of bytes processed.
    public long given() {
        return given;
    }
}
