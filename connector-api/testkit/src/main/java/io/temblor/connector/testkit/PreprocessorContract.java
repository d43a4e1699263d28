package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.codec.Preprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What [Preprocessor] promises, as tests. A preprocessor's own test extends this class.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class PreprocessorContract {

    /// A fresh preprocessor.
    protected abstract Preprocessor preprocessor();

    /// Inputs, each a whole stream with several frames, at best up to a few hundred bytes: every way to cut
    /// them is tried. One that is incomplete at its end belongs among them.
    protected abstract List<byte[]> inputs();

    /// More inputs, for which a fresh preprocessor cannot tell the rest wherever the first one holds nothing
    /// back: while it skips the rest of something too long. They are cut like the others. Default: none.
    protected List<byte[]> skippingInputs() {
        return List.of();
    }

    private List<byte[]> allInputs() {
        List<byte[]> all = new ArrayList<>(inputs());
        all.addAll(skippingInputs());
        return all;
    }

    /// Whether each input may be cut anywhere. Not so for preprocessors of whole messages. Default: yes.
    protected boolean takesStreams() {
        return true;
    }

    /// Whether a fresh preprocessor can go on behind any frame. Not so if it must have seen the beginning of
    /// the stream, as for some compressions. Default: yes.
    protected boolean canResume() {
        return true;
    }

    /// What is found, apart from the places.
    private record Outcome(List<String> frames, List<String> codes) {
        private static Outcome of(RecordingFrames frames) {
            return new Outcome(frames.frames(), frames.codes());
        }
    }

    private Outcome whole(Preprocessor preprocessor, byte[] input) {
        return Outcome.of(new RecordingFrames().process(preprocessor, input).finish(preprocessor));
    }

    private Outcome cut(byte[] input, List<Integer> cuts) {
        Preprocessor preprocessor = preprocessor();
        RecordingFrames frames = new RecordingFrames();
        int from = 0;
        for (int cut : cuts) {
            frames.process(preprocessor, Arrays.copyOfRange(input, from, cut));
            assertHeldIsPossible(preprocessor, cut);
            from = cut;
        }
        frames.process(preprocessor, Arrays.copyOfRange(input, from, input.length));
        return Outcome.of(frames.finish(preprocessor));
    }

    private static void assertHeldIsPossible(Preprocessor preprocessor, int given) {
        assertThat(preprocessor.held()).as("held() after %s bytes", given).isBetween(0, given);
        if (preprocessor.isStateless()) {
            assertThat(preprocessor.held())
                    .as("held() of a stateless preprocessor")
                    .isZero();
        }
    }

    @Test
    void findsTheSameFramesByteByByte() {
        assumeTrue(takesStreams(), "takes whole messages only");
        for (byte[] input : allInputs()) {
            List<Integer> cuts = new ArrayList<>();
            for (int i = 1; i < input.length; i++) {
                cuts.add(i);
            }
            assertThat(cut(input, cuts)).isEqualTo(whole(preprocessor(), input));
        }
    }

    @Test
    void findsTheSameFramesWithOneCutAnywhere() {
        assumeTrue(takesStreams(), "takes whole messages only");
        for (byte[] input : allInputs()) {
            Outcome expected = whole(preprocessor(), input);
            for (int i = 0; i <= input.length; i++) {
                assertThat(cut(input, List.of(i))).as("cut at %s", i).isEqualTo(expected);
            }
        }
    }

    @Test
    void findsTheSameFramesWithRandomCuts() {
        assumeTrue(takesStreams(), "takes whole messages only");
        Random random = new Random(42);
        for (byte[] input : allInputs()) {
            Outcome expected = whole(preprocessor(), input);
            for (int i = 0; i < 200; i++) {
                List<Integer> cuts = random.ints(random.nextInt(8), 0, input.length + 1)
                        .sorted()
                        .boxed()
                        .toList();
                assertThat(cut(input, cuts)).as("cut at %s", cuts).isEqualTo(expected);
            }
        }
    }

    @Test
    void startsAnewAfterFinish() {
        Preprocessor preprocessor = preprocessor();
        for (byte[] input : allInputs()) {
            Outcome expected = whole(preprocessor(), input);
            assertThat(whole(preprocessor, input)).isEqualTo(expected);
            Outcome _ = whole(preprocessor, Arrays.copyOf(input, input.length / 2));
            assertThat(whole(preprocessor, input)).as("after half of it").isEqualTo(expected);
        }
    }

    @Test
    void makesNoFrameOfWhatIsHeldWhenAborted() {
        assumeTrue(takesStreams(), "takes whole messages only");
        Preprocessor preprocessor = preprocessor();
        for (byte[] input : allInputs()) {
            Outcome expected = whole(preprocessor(), input);
            for (int i = 0; i <= input.length; i++) {
                RecordingFrames frames = new RecordingFrames().process(preprocessor, Arrays.copyOf(input, i));
                boolean incomplete = preprocessor.held() > 0;
                int before = frames.found().size();
                List<RecordingFrames.Found> last =
                        frames.abort(preprocessor, "connection reset").found();
                List<RecordingFrames.Found> aborted = last.subList(before, last.size());
                assertThat(aborted).as("aborted at %s", i).noneMatch(RecordingFrames.Found::isFrame);
                assertThat(!incomplete || !aborted.isEmpty())
                        .as("what was held at %s is reported", i)
                        .isTrue();
            }
            assertThat(whole(preprocessor, input)).as("after aborts").isEqualTo(expected);
        }
    }

    @Test
    void findsTheRestWhenResumedBehindAnyFrame() {
        assumeTrue(takesStreams() && canResume(), "cannot resume");
        for (byte[] input : inputs()) {
            Preprocessor first = preprocessor();
            List<RecordingFrames.Found> all =
                    new RecordingFrames().process(first, input).finish(first).found();
            for (int k = 1; k <= all.size() && all.get(k - 1).end() >= 0; k++) {
                assertRest(input, (int) all.get(k - 1).end(), all.subList(k, all.size()), "frame " + k);
            }
        }
    }

    @Test
    void findsTheRestWhenResumedAtWhatItHolds() {
        assumeTrue(takesStreams() && canResume(), "cannot resume");
        for (byte[] input : inputs()) {
            for (int i = 0; i <= input.length; i++) {
                Preprocessor first = preprocessor();
                RecordingFrames frames = new RecordingFrames().process(first, Arrays.copyOf(input, i));
                int from = i - first.held();
                int before = frames.found().size();
                frames.process(first, Arrays.copyOfRange(input, i, input.length))
                        .finish(first);
                List<RecordingFrames.Found> all = frames.found();
                assertRest(input, from, all.subList(before, all.size()), i + " bytes less those held");
            }
        }
    }

    private void assertRest(byte[] input, int from, List<RecordingFrames.Found> rest, String where) {
        Outcome resumed = whole(preprocessor(), Arrays.copyOfRange(input, from, input.length));
        assertThat(resumed.frames())
                .as("resumed at byte %s, behind %s", from, where)
                .isEqualTo(rest.stream()
                        .filter(RecordingFrames.Found::isFrame)
                        .map(RecordingFrames.Found::bytes)
                        .toList());
    }
}
