package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.Preprocessor;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PostprocessorContractTest {
    private static void appendLine(byte[] bytes, int offset, int length, ByteOutput out) throws EncodeException {
        if (length == 0) {
            throw new EncodeException("empty", "an empty line cannot be told from none");
        }
        out.write(bytes, offset, length);
        out.write('\n');
    }

    private static PostprocessorContract contract(Postprocessor postprocessor) {
        return new Contract(postprocessor);
    }

    private static class Contract extends PostprocessorContract {
        private final Postprocessor postprocessor;

        Contract(Postprocessor postprocessor) {
            this.postprocessor = postprocessor;
        }

        @Override
        protected Postprocessor postprocessor() {
            return postprocessor;
        }

        @Override
        protected Preprocessor preprocessor() {
            return new FaultyLines(FaultyLines.Fault.NONE);
        }

        @Override
        protected List<byte[]> unprocessable() {
            return List.of(new byte[0]);
        }
    }

    /// A postprocessor without a fault passes the whole contract.
    @Nested
    final class Sound extends Contract {
        Sound() {
            super(PostprocessorContractTest::appendLine);
        }
    }

    @Test
    void findsOutputThatIsNotUndone() {
        PostprocessorContract contract = contract((bytes, offset, length, out) -> out.write(bytes, offset, length));
        assertThatThrownBy(contract::makesAStreamThatThePreprocessorUndoes).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsOutputThatIsCleared() {
        PostprocessorContract contract = contract((bytes, offset, length, out) -> {
            out.clear();
            appendLine(bytes, offset, length, out);
        });
        assertThatThrownBy(contract::makesOfEachPayloadWhatThePreprocessorUndoes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what was in the output before");
    }

    @Test
    void findsPayloadThatIsChanged() {
        PostprocessorContract contract = contract((bytes, offset, length, out) -> {
            appendLine(bytes, offset, length, out);
            bytes[offset]++;
        });
        assertThatThrownBy(contract::makesOfEachPayloadWhatThePreprocessorUndoes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the payload, which belongs to the caller");
    }

    @Test
    void findsPayloadThatShouldBeRefused() {
        PostprocessorContract contract = contract((bytes, offset, length, out) -> {
            out.write(bytes, offset, length);
            out.write('\n');
        });
        assertThatThrownBy(contract::refusesWhatItCannotProcessAndGoesOn).isInstanceOf(AssertionError.class);
    }

    /// Appends lines, and does something else in place.
    private abstract static class InPlace implements Postprocessor {
        @Override
        public void process(byte[] bytes, int offset, int length, ByteOutput out) throws EncodeException {
            appendLine(bytes, offset, length, out);
        }

        @Override
        public abstract boolean processInPlace(ByteOutput out, int start) throws EncodeException;
    }

    /// A postprocessor that works in place, too, passes the whole contract.
    @Nested
    final class SoundInPlace extends Contract {
        SoundInPlace() {
            super(new InPlace() {
                @Override
                public boolean processInPlace(ByteOutput out, int start) throws EncodeException {
                    if (out.size() == start) {
                        throw new EncodeException("empty", "an empty line cannot be told from none");
                    }
                    out.write('\n');
                    return true;
                }
            });
        }
    }

    @Test
    void findsOtherResultInPlace() {
        PostprocessorContract contract = contract(new InPlace() {
            @Override
            public boolean processInPlace(ByteOutput out, int start) {
                out.write('\r');
                return true;
            }
        });
        assertThatThrownBy(contract::makesTheSameInPlace).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsChangesBeforeThePayload() {
        PostprocessorContract contract = contract(new InPlace() {
            @Override
            public boolean processInPlace(ByteOutput out, int start) {
                out.write('\n');
                out.array()[0] += (byte) (start > 0 ? 1 : 0);
                return true;
            }
        });
        assertThatThrownBy(contract::makesTheSameInPlace)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what was in the output before");
    }

    @Test
    void findsChangesThatAreNotOwnedUpTo() {
        PostprocessorContract contract = contract(new InPlace() {
            @Override
            public boolean processInPlace(ByteOutput out, int start) {
                out.write('\n');
                return false;
            }
        });
        assertThatThrownBy(contract::makesTheSameInPlace)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing was done in place");
    }

    @Test
    void findsPayloadThatShouldBeRefusedInPlace() {
        PostprocessorContract contract = contract(new InPlace() {
            @Override
            public boolean processInPlace(ByteOutput out, int start) {
                out.write('\n');
                return true;
            }
        });
        assertThatThrownBy(contract::refusesInPlaceWhatItCannotProcessAndGoesOn)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot be processed");
    }
}
