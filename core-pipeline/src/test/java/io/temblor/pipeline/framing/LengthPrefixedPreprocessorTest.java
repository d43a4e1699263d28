package io.temblor.pipeline.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.Preprocessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthPrefixedPreprocessorTest {
    private final CollectedFrames frames = new CollectedFrames();

    private static Preprocessor lengthPrefixed(int prefixBytes, long maxLength) {
        return new LengthPrefixedPreprocessorProvider()
                .preprocessor(new LengthPrefixedPreprocessorSettings(prefixBytes, new DataSize(maxLength)));
    }

    @Test
    void cutsFramesByTheirLengths() {
        assertThat(frames.process(lengthPrefixed(2, 300), "\0\3abc\0\0\0\1d").all)
                .containsExactly("abc@5", "@7", "d@10");
    }

    @Test
    void readsTheLengthAsUnsignedAndBigEndian() {
        String frame = "x".repeat(0xfffe);

        frames.process(lengthPrefixed(2, 0xffff), "\u00ff\u00fe" + frame);
        frames.process(lengthPrefixed(4, 0xffff), "\0\0\u00ff\u00fe" + frame);
        frames.process(lengthPrefixed(8, 0xffff), "\0\0\0\0\0\0\u00ff\u00fe" + frame);

        assertThat(frames.texts()).containsExactly(frame, frame, frame);
    }

    @Test
    void keepsPartialFrameUntilItsEndArrives() {
        Preprocessor preprocessor = lengthPrefixed(2, 300);

        assertThat(frames.process(preprocessor, "\0\1a\0").take()).containsExactly("a@3");
        assertThat(preprocessor.held()).isEqualTo(1);
        assertThat(frames.process(preprocessor, "\4b").take()).isEmpty();
        assertThat(preprocessor.held()).isEqualTo(3);
        assertThat(frames.process(preprocessor, "cde\0\0\0").take()).containsExactly("bcde@3", "@5");
        assertThat(preprocessor.held()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void findsTheSameFramesHoweverTheInputIsCut(int prefixBytes) {
        Random random = new Random(prefixBytes);
        for (int round = 0; round < 2_000; round++) {
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                String frame = "\0\1x".repeat(10).substring(0, random.nextInt(20));
                expected.add(frame);
                text.append("\0".repeat(prefixBytes - 1))
                        .append((char) frame.length())
                        .append(frame);
            }
            Preprocessor preprocessor = lengthPrefixed(prefixBytes, 20);
            CollectedFrames cut = new CollectedFrames().processCut(preprocessor, text.toString(), random);

            assertThat(cut.texts()).isEqualTo(expected);
            assertThat(preprocessor.held()).isZero();
        }
    }

    @Test
    void reportsATooLargeLengthAtOnceAndCountsWhatItSkips() {
        Preprocessor preprocessor = lengthPrefixed(2, 5);

        assertThat(frames.process(preprocessor, "\0\1a\0\6abc").take()).containsExactly("a@3", "frame-too-long!\0\6@3");
        assertThat(preprocessor.held()).isEqualTo(5);
        assertThat(frames.process(preprocessor, "\0\1a").take()).isEmpty();
        preprocessor.finish(frames);

        assertThat(frames.all).containsExactly("unreadable-rest!@0");
        assertThat(frames.reasons)
                .containsExactly(
                        "expected the length of a frame, at most max-length, found 6; nothing behind it can be read: max-length=5",
                        "6 bytes behind a faulty length were skipped");
        assertThat(preprocessor.held()).isZero();
        frames.take();
        assertThat(frames.process(preprocessor, "\0\1b").all).containsExactly("b@3");
    }

    @Test
    void reportsATooLargeLengthThatIsCutByChunks() {
        Preprocessor preprocessor = lengthPrefixed(8, 5);

        assertThat(frames.process(preprocessor, "GET ")
                        .process(preprocessor, "/ HT")
                        .take())
                .isEmpty();
        assertThat(preprocessor.held()).isEqualTo(8);
        assertThat(frames.process(preprocessor, "TP/").take()).containsExactly("frame-too-long!GET / HT@0");
        frames.process(preprocessor, "1.1");
        assertThat(preprocessor.held()).isEqualTo(14);
        preprocessor.abort("connection reset by peer", frames);

        assertThat(frames.all).containsExactly("unreadable-rest!@0");
        assertThat(frames.reasons.getLast()).isEqualTo("6 bytes behind a faulty length were skipped");
    }

    @Test
    void takesNoLengthForNegative() {
        Preprocessor preprocessor = lengthPrefixed(8, 1 << 30);

        frames.process(preprocessor, "\u00ff".repeat(8));
        preprocessor.finish(frames);
        frames.process(preprocessor, "\u0080" + "\0".repeat(7));
        preprocessor.finish(frames);
        frames.process(preprocessor, "\0\0\0\1\0\0\0\0");
        preprocessor.finish(frames);

        assertThat(frames.reasons)
                .extracting(reason -> reason.replaceAll(".*found (\\d+);.*", "$1"))
                .containsExactly("18446744073709551615", "9223372036854775808", "4294967296");
        assertThat(frames.all).hasSize(3);
    }

    @Test
    void callsAFrameThatIsCutOffMalformed() {
        Preprocessor preprocessor = lengthPrefixed(2, 300);

        frames.process(preprocessor, "\0\4ab");
        preprocessor.finish(frames);
        frames.process(preprocessor, "\0");
        preprocessor.abort("connection reset by peer", frames);
        preprocessor.finish(frames);

        assertThat(frames.all).containsExactly("incomplete-frame!\0\4ab@0", "incomplete-frame!\0@0");
        assertThat(frames.reasons)
                .containsExactly(
                        "the input ends within a frame",
                        "the input broke off within a frame: connection reset by peer");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> new LengthPrefixedPreprocessorSettings(3, new DataSize(1L << 31)))
                .hasMessage("prefix-bytes: must be 2, 4 or 8, but is 3;"
                        + " max-length: must be between 1B and 1GiB, but is 2GiB");
        assertThatThrownBy(() -> new LengthPrefixedPostprocessorSettings(0))
                .hasMessage("prefix-bytes: must be 2, 4 or 8, but is 0");
    }
}
