package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SinkContractTest {
    private static SinkContract contract(Fault fault) {
        return new SinkContract() {
            @Override
            protected SinkSubject<?> subject() {
                return new FaultySinkSubject(new World(), fault);
            }
        };
    }

    @Test
    void findsDescriptionThatBreaksARule() {
        assertThatThrownBy(contract(Fault.DESCRIBES_ITSELF_BADLY)::describesItself)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("summary");
    }

    @Test
    void findsForgottenOutcome() {
        assertThatThrownBy(contract(Fault.FORGETS_AN_OUTCOME)::writesEventsOfSeveralBatchesInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no outcome after write() for [2, 3, 4");
    }

    @Test
    void findsSecondFinalOutcome() {
        assertThatThrownBy(contract(Fault.REPORTS_TWICE)::writesEventsOfSeveralBatchesInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two final outcomes for 0: Delivered[], then Rejected[code=changed-mind");
    }

    @Test
    void findsBytesThatWereKept() {
        assertThatThrownBy(contract(Fault.KEEPS_THE_BATCH)::writesEventsOfSeveralBatchesInOrder)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsEventsThatNeverArrived() {
        assertThatThrownBy(contract(Fault.SAYS_DELIVERED_TOO_EARLY)::writesEventsOfSeveralBatchesInOrder)
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(contract(Fault.SAYS_DELIVERED_TOO_EARLY)::losesNoMoreThanItPromisesWhenTheConnectionBreaks)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsRejectionWithoutACode() {
        assertThatThrownBy(contract(Fault.REJECTS_WITHOUT_A_CODE)::rejectsOneEventAndGoesOn)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the code of a rejection is a word in kebab case, but is ``");
    }

    @Test
    void findsSettleThatBlocks() {
        assertThatThrownBy(contract(Fault.BLOCKS_IN_SETTLE)::returnsAtOnceFromSettleAndFlushWhenNothingIsPending)
                .isInstanceOf(AssertionError.class)
                .hasMessage("two seconds after settle(…, 0) and flush() the call has not returned");
    }

    @Test
    void findsInterruptThatDoesNothing() {
        assertThatThrownBy(contract(Fault.IGNORES_INTERRUPT)::returnsFromBlockedWriteWhenInterrupted)
                .isInstanceOf(AssertionError.class)
                .hasMessage("a second after interrupt() the call has not returned");
    }

    @Test
    void findsSinkThatOpensOnlyOnce() {
        assertThatThrownBy(contract(Fault.OPENS_ONLY_ONCE)::opensAgainAfterClose)
                .hasMessage("open already");
    }

    @Test
    void findsCloseThatThrows() {
        assertThatThrownBy(contract(Fault.THROWS_IN_CLOSE)::closesWithoutHavingWritten)
                .hasMessage("close");
    }

    @Test
    void findsFailureThatDoesNotSayWhere() {
        assertThatThrownBy(contract(Fault.DOES_NOT_SAY_WHERE)::saysWhatCannotBeReachedAndOpensLater)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(World.PLACE);
    }
}
