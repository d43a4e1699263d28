package io.temblor.pipeline.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.Preprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Copies what it is given: frames as `text@consumed`, malformed bytes as `code!text@consumed`.
final class CollectedFrames implements Frames {
    final List<String> all = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();

    /// What stands before the `@` of each.
    List<String> texts() {
        return all.stream()
                .map(frame -> frame.substring(0, frame.lastIndexOf('@')))
                .toList();
    }

    /// Forgets all and returns it.
    List<String> take() {
        List<String> taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    @Override
    public void frame(byte[] bytes, int offset, int length, int consumed) {
        all.add(new String(bytes, offset, length, ISO_8859_1) + "@" + consumed);
    }

    @Override
    public void malformed(byte[] bytes, int offset, int length, int consumed, String code, String reason) {
        all.add(code + "!" + new String(bytes, offset, length, ISO_8859_1) + "@" + consumed);
        reasons.add(reason);
    }

    /// Gives a text, one character per byte, from the middle of an array that is overwritten afterwards.
    CollectedFrames process(Preprocessor preprocessor, String text) {
        byte[] array = ("??" + text + "??").getBytes(ISO_8859_1);
        preprocessor.process(array, 2, text.length(), this);
        Arrays.fill(array, (byte) '#');
        return this;
    }

    CollectedFrames process(FrameChain chain, String text) {
        byte[] array = ("??" + text + "??").getBytes(ISO_8859_1);
        chain.process(array, 2, text.length(), this);
        Arrays.fill(array, (byte) '#');
        return this;
    }

    /// Gives a text in pieces of chance, many of them small.
    CollectedFrames processCut(Preprocessor preprocessor, String text, Random random) {
        int at = 0;
        while (at < text.length()) {
            int size = Math.min(text.length() - at, random.nextInt(random.nextBoolean() ? 4 : 40));
            process(preprocessor, text.substring(at, at + size));
            at += size;
        }
        return this;
    }
}
