package io.temblor.pipeline.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.DataSize;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.codec.Preprocessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatePreprocessorTest {
    private final CollectedFrames frames = new CollectedFrames();

    private static Preprocessor separate(String separator, long maxLength) {
        return new SeparatePreprocessorProvider()
                .preprocessor(new SeparatePreprocessorSettings(separator, new DataSize(maxLength), false));
    }

    @Test
    void cutsLinesAndTellsWhereTheyEnd() {
        Preprocessor lines = separate("\n", 100);

        assertThat(frames.process(lines, "one\n\nthree\n").all).containsExactly("one@4", "@5", "three@11");
        assertThat(lines.held()).isZero();
    }

    @Test
    void keepsPartialLineUntilItsEndArrives() {
        Preprocessor lines = separate("\n", 100);

        assertThat(frames.process(lines, "a\nbe").take()).containsExactly("a@2");
        assertThat(lines.held()).isEqualTo(2);
        assertThat(frames.process(lines, "gi").take()).isEmpty();
        assertThat(frames.process(lines, "").take()).isEmpty();
        assertThat(lines.held()).isEqualTo(4);
        assertThat(frames.process(lines, "n\nx\ny").take()).containsExactly("begin@2", "x@4");
        assertThat(lines.held()).isEqualTo(1);
    }

    @Test
    void handsOnTheLastLineWithoutSeparatorAtTheEnd() {
        Preprocessor lines = separate("\n", 100);

        frames.process(lines, "a\nlast");
        lines.finish(frames);
        lines.finish(frames);

        assertThat(frames.all).containsExactly("a@2", "last@0");
        assertThat(lines.held()).isZero();
    }

    @Test
    void startsAnewAfterTheEnd() {
        Preprocessor lines = separate("\n", 100);

        frames.process(lines, "a").process(lines, "b");
        lines.finish(frames);
        frames.process(lines, "c\n");

        assertThat(frames.all).containsExactly("ab@0", "c@2");
    }

    @Test
    void callsTheRestMalformedWhenTheInputBreaksOff() {
        Preprocessor lines = separate("\n", 100);

        frames.process(lines, "a\nbroken");
        lines.abort("connection reset by peer", frames);
        lines.abort("again", frames);

        assertThat(frames.all).containsExactly("a@2", "incomplete-frame!broken@0");
        assertThat(frames.reasons).containsExactly("the input broke off within a frame: connection reset by peer");
        assertThat(lines.held()).isZero();
    }

    @Test
    void keepsCarriageReturnsUnlessToldToStripThem() {
        Preprocessor strips = new SeparatePreprocessorProvider()
                .preprocessor(new SeparatePreprocessorSettings("\n", new DataSize(100), true));

        assertThat(frames.process(separate("\n", 100), "a\r\n").take()).containsExactly("a\r@3");
        assertThat(frames.process(strips, "a\r\n\r\n\r\r\nb\rc\nd\r").take())
                .containsExactly("a@3", "@5", "\r@8", "b\rc@12");
        assertThat(frames.process(strips, "\n").take()).containsExactly("d@1");
    }

    @Test
    void callsALongLineMalformedOnceAndSkipsItsRest() {
        Preprocessor lines = separate("\n", 4);

        assertThat(frames.process(lines, "1234\n12345\n1\n").take())
                .containsExactly("1234@5", "line-too-long!1234@11", "1@13");
        assertThat(frames.reasons)
                .containsExactly(
                        "expected a separator within max-length, found none in 5 bytes, of which the first 4 are kept:"
                                + " max-length=4");
    }

    @Test
    void countsTheSkippedBytesOfALongLineOverManyChunks() {
        Preprocessor lines = separate("\n", 4);

        frames.process(lines, "12")
                .process(lines, "345")
                .process(lines, "67890")
                .process(lines, "");
        assertThat(lines.held()).isEqualTo(10);
        assertThat(frames.all).isEmpty();
        assertThat(frames.process(lines, "1\nok\n").take()).containsExactly("line-too-long!1234@2", "ok@5");
        assertThat(frames.reasons.getFirst()).contains("found none in 11 bytes");
    }

    @Test
    void callsALongLastLineMalformed() {
        Preprocessor lines = separate("\n", 4);

        frames.process(lines, "12345");
        lines.finish(frames);

        assertThat(frames.all).containsExactly("line-too-long!1234@0");
    }

    @Test
    void findsASeparatorThatIsCutByChunks() {
        Preprocessor records = separate("\r\n--", 100);

        frames.process(records, "a\r")
                .process(records, "\n")
                .process(records, "--b\r\n-")
                .process(records, "\r\n--");

        assertThat(frames.all).containsExactly("a@2", "b\r\n-@4");
        assertThat(records.held()).isZero();
    }

    @Test
    void takesASeparatorOutsideAscii() {
        Preprocessor records = separate("§", 100);

        frames.process(records, "a\u00c2\u00a7b\u00c2").process(records, "\u00a7");

        assertThat(frames.texts()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "ab", "aa", "aab", "abab", "abaabaaa"})
    void findsTheSameFramesHoweverTheInputIsCut(String separator) {
        Random random = new Random(separator.hashCode());
        for (int round = 0; round < 3_000; round++) {
            String text = text(separator, random);
            int maxLength = 1 + random.nextInt(20);
            Preprocessor preprocessor = separate(separator, maxLength);
            CollectedFrames cut = new CollectedFrames().processCut(preprocessor, text, random);
            preprocessor.finish(cut);

            assertThat(cut.texts()).as("%s by %d", text, maxLength).isEqualTo(expected(text, separator, maxLength));
        }
    }

    private static String text(String separator, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(random.nextInt(6) == 0 ? separator : random.nextBoolean() ? "a" : "b");
        }
        return text.toString();
    }

    private static List<String> expected(String text, String separator, int maxLength) {
        List<String> frames = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            String frame = text.substring(start, end);
            frames.add(frame.length() > maxLength ? "line-too-long!" + frame.substring(0, maxLength) : frame);
            start = found < 0 ? end : end + separator.length();
        }
        return frames;
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> new SeparatePreprocessorSettings("", new DataSize(0), true))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("separator: must not be empty; max-length: must be between 1B and 1GiB, but is 0B;"
                        + " strip-carriage-return: is for lines, but separator is not a newline");
        assertThatThrownBy(() -> new SeparatePreprocessorSettings("é".repeat(9), new DataSize(1), false))
                .hasMessage("separator: must have at most 16 bytes in UTF-8, but has 18");
        assertThatThrownBy(() -> new SeparatePostprocessorSettings("")).hasMessage("separator: must not be empty");
    }
}
