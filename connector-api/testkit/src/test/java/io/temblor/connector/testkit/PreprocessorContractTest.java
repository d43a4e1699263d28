package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.Preprocessor;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PreprocessorContractTest {
    private static PreprocessorContract contract(FaultyLines.Fault fault) {
        return new PreprocessorContract() {
            @Override
            protected Preprocessor preprocessor() {
                return new FaultyLines(fault);
            }

            @Override
            protected List<byte[]> inputs() {
                return List.of(FaultyLines.bytes("one\ntwo\nincomplete"));
            }
        };
    }

    @Test
    void findsStateThatIsLostBetweenChunks() {
        PreprocessorContract contract = contract(FaultyLines.Fault.FORGETS_WHAT_IS_HELD);
        assertThatThrownBy(contract::findsTheSameFramesByteByByte).isInstanceOf(AssertionError.class);
        assertThatThrownBy(contract::findsTheSameFramesWithOneCutAnywhere).isInstanceOf(AssertionError.class);
        assertThatThrownBy(contract::findsTheSameFramesWithRandomCuts).isInstanceOf(AssertionError.class);
    }

    @Test
    void findsWrongCountOfConsumedBytes() {
        assertThatThrownBy(contract(FaultyLines.Fault.COUNTS_ONE_TOO_MANY)::findsTheRestWhenResumedBehindAnyFrame)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resumed at byte 5, behind frame 1");
    }

    @Test
    void findsWrongCountOfHeldBytes() {
        assertThatThrownBy(contract(FaultyLines.Fault.HOLDS_NOTHING_IT_SAYS)::findsTheRestWhenResumedAtWhatItHolds)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resumed at byte 1");
    }

    @Test
    void findsStateThatOutlivesFinish() {
        assertThatThrownBy(contract(FaultyLines.Fault.KEEPS_STATE_OVER_FINISH)::startsAnewAfterFinish)
                .isInstanceOf(AssertionError.class)
                .hasMessage("the preprocessor breaks the contract: held() after finish() is 10");
    }

    @Test
    void findsFrameMadeOfWhatIsIncomplete() {
        assertThatThrownBy(contract(FaultyLines.Fault.MAKES_A_FRAME_WHEN_ABORTED)::makesNoFrameOfWhatIsHeldWhenAborted)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("aborted at 1");
    }

    @Test
    void findsInputThatIsChanged() {
        assertThatThrownBy(contract(FaultyLines.Fault.CHANGES_ITS_INPUT)::findsTheSameFramesByteByByte)
                .isInstanceOf(AssertionError.class)
                .hasMessage("the preprocessor breaks the contract: the input was changed");
    }

    @Test
    void findsStateOfWhatClaimsToHaveNone() {
        assertThatThrownBy(contract(FaultyLines.Fault.CLAIMS_TO_BE_STATELESS)::findsTheSameFramesByteByByte)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("held() of a stateless preprocessor");
    }
}
