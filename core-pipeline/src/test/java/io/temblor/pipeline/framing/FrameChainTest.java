package io.temblor.pipeline.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.Frames;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.codec.Preprocessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameChainTest {
    private final CollectedFrames frames = new CollectedFrames();
    private final Preprocessor lines = separate("\n");
    private final Preprocessor nonEmpty = new RemoveEmptyPreprocessorProvider().preprocessor(new NoSettings());

    private static Preprocessor separate(String separator) {
        return new SeparatePreprocessorProvider()
                .preprocessor(new SeparatePreprocessorSettings(separator, new DataSize(8), false));
    }

    @Test
    void isWithoutPreprocessorsTheInputItself() {
        FrameChain chain = new FrameChain(List.of());

        frames.process(chain, "abc").process(chain, "");
        chain.finish(frames);
        chain.abort("broken", frames);

        assertThat(frames.all).containsExactly("abc@3", "@0");
        assertThat(chain.held()).isZero();
        assertThat(chain.isExact()).isTrue();
    }

    @Test
    void tellsTheBoundariesOfItsOnlyPreprocessor() {
        FrameChain chain = new FrameChain(List.of(lines));

        assertThat(frames.process(chain, "a\nb\nc").take()).containsExactly("a@2", "b@4");
        assertThat(chain.held()).isEqualTo(1);
        assertThat(frames.process(chain, "\nd\n").take()).containsExactly("c@1", "d@3");
        assertThat(chain.held()).isZero();
    }

    @Test
    void movesItsBoundaryPastDroppedFrames() {
        FrameChain chain = new FrameChain(List.of(lines, nonEmpty));

        assertThat(chain.isExact()).isTrue();
        assertThat(frames.process(chain, "\n\na\n\nb\n\nc").take()).containsExactly("a@4", "b@7");
        assertThat(frames.process(chain, "\n\n\n").take()).containsExactly("c@1");
        assertThat(chain.held()).isZero();
    }

    @Test
    void tellsABoundaryOnTheLastOfSeveralFramesMadeOfOne() {
        FrameChain chain = new FrameChain(List.of(lines, new Characters(), nonEmpty));

        assertThat(frames.process(chain, "abc\nd\nef").take()).containsExactly("a@0", "b@0", "c@4", "d@6");
        assertThat(frames.process(chain, "g\nhi\n").take()).containsExactly("e@-1", "f@-1", "g@2", "h@2", "i@5");
    }

    @Test
    void handsMalformedBytesPastThePreprocessorsBehind() {
        FrameChain chain = new FrameChain(List.of(lines, new Characters()));

        assertThat(frames.process(chain, "ab\n123456789\nc\n").take())
                .containsExactly("a@0", "b@3", "line-too-long!12345678@13", "c@15");
    }

    @Test
    void tellsTheBoundaryOfMalformedBytesInTheMiddle() {
        FrameChain chain = new FrameChain(List.of(lines, new Characters()));

        assertThat(frames.process(chain, "ab\nx?y\nc\n").take())
                .containsExactly("a@0", "b@3", "x@3", "question!?@3", "y@7", "c@9");
    }

    @Test
    void tellsNoBoundariesIfALaterPreprocessorKeepsBytes() {
        FrameChain chain = new FrameChain(List.of(lines, separate(";")));

        assertThat(chain.isExact()).isFalse();
        assertThat(frames.process(chain, "a;b\nc;").take()).containsExactly("a@-1");
        assertThat(chain.held()).isEqualTo(3);
        assertThat(frames.process(chain, "\n").take()).containsExactly("bc@-1");
        assertThat(chain.held()).isZero();
    }

    @Test
    void finishesOneAfterTheOther() {
        FrameChain chain = new FrameChain(List.of(lines, separate(";"), new Characters()));

        frames.process(chain, "a;b\ncd");
        chain.finish(frames);
        chain.finish(frames);

        assertThat(frames.all).containsExactly("a@-1", "b@-1", "c@-1", "d@-1");
        assertThat(chain.held()).isZero();
    }

    @Test
    void tellsNoBoundariesDuringFinish() {
        FrameChain chain = new FrameChain(List.of(lines, new Characters()));

        frames.process(chain, "ab");
        chain.finish(frames);

        assertThat(frames.all).containsExactly("a@-1", "b@-1");
        assertThat(chain.held()).isZero();
    }

    @Test
    void abortsOneAfterTheOther() {
        FrameChain chain = new FrameChain(List.of(lines, separate(";")));

        frames.process(chain, "ab\ncd");
        chain.abort("connection reset by peer", frames);

        assertThat(frames.all).containsExactly("incomplete-frame!cd@-1", "incomplete-frame!ab@-1");
        assertThat(chain.held()).isZero();
    }

    @Test
    void doesNotTakeTheMiddleOfALengthForABoundary() {
        Preprocessor lengths = new LengthPrefixedPreprocessorProvider()
                .preprocessor(new LengthPrefixedPreprocessorSettings(2, new DataSize(8)));
        FrameChain chain = new FrameChain(List.of(lengths));

        frames.process(chain, "\0\1a\1").process(chain, "\1bc");

        assertThat(frames.all).containsExactly("a@3", "frame-too-long!\1\1@-1");
        assertThat(chain.held()).isEqualTo(4);
    }

    /// Makes a frame of each byte; a question mark is malformed.
    private static final class Characters implements Preprocessor {
        @Override
        public void process(byte[] bytes, int offset, int length, Frames out) {
            for (int i = 0; i < length; i++) {
                if (bytes[offset + i] == '?') {
                    out.malformed(bytes, offset + i, 1, i + 1, "question", "expected a statement");
                } else {
                    out.frame(bytes, offset + i, 1, i + 1);
                }
            }
        }

        @Override
        public void finish(Frames out) {}

        @Override
        public boolean isStateless() {
            return true;
        }

        @Override
        public int held() {
            return 0;
        }
    }
}
