package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SourceContractTest {
    private static SourceContract contract(Fault fault) {
        return new SourceContract() {
            @Override
            protected SourceSubject<?> subject() {
                return new FaultySourceSubject(new World(), fault);
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
    void findsBufferThatWasKept() {
        assertThatThrownBy(contract(Fault.KEEPS_THE_BUFFER)::emitsWhatIsOfferedInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("wrote into a buffer from space() after the next call");
    }

    @Test
    void findsLostEvent() {
        assertThatThrownBy(contract(Fault.LOSES_AN_EVENT)::emitsWhatIsOfferedInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the source emits 20 events");
    }

    @Test
    void findsEventsOutOfOrder() {
        assertThatThrownBy(contract(Fault.SWAPS_EVENTS)::emitsWhatIsOfferedInOrder)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsAppendsToFullBatch() {
        assertThatThrownBy(contract(Fault.APPENDS_PAST_THE_CAPACITY)::emitsEverythingIntoBatchesOfCapacityOne)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a full batch takes one more append, but not two");
    }

    @Test
    void findsPollThatBlocksWithoutBeingAllowed() {
        assertThatThrownBy(contract(Fault.BLOCKS_WITHOUT_BEING_ALLOWED)::returnsAtOnceFromPollWithoutWait)
                .isInstanceOf(AssertionError.class)
                .hasMessage("after poll(…, 0) and 1000 ms the call has not returned");
    }

    @Test
    void findsPollThatWaitsTooLong() {
        assertThatThrownBy(contract(Fault.WAITS_TOO_LONG)::waitsNoLongerThanItIsTold)
                .isInstanceOf(AssertionError.class)
                .hasMessage("after poll(…, 50000000) and 2000 ms the call has not returned");
    }

    @Test
    void findsInterruptThatDoesNothing() {
        assertThatThrownBy(contract(Fault.IGNORES_INTERRUPT)::returnsFromBlockedPollWhenInterrupted)
                .isInstanceOf(AssertionError.class)
                .hasMessage("a second after interrupt() the call has not returned");
    }

    @Test
    void findsSourceThatOpensOnlyOnce() {
        assertThatThrownBy(contract(Fault.OPENS_ONLY_ONCE)::opensAgainAfterClose)
                .hasMessage("open already");
    }

    @Test
    void findsCloseThatThrows() {
        assertThatThrownBy(contract(Fault.THROWS_IN_CLOSE)::closesWithoutHavingPolled)
                .hasMessage("close");
    }

    @Test
    void findsFailureThatDoesNotSayWhere() {
        assertThatThrownBy(contract(Fault.DOES_NOT_SAY_WHERE)::saysWhatCannotBeReachedAndOpensLater)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(World.PLACE);
    }

    @Test
    void findsEventLostWithTheConnection() {
        assertThatThrownBy(contract(Fault.RESUMES_ONE_LATE)::losesNoMoreThanItPromisesWhenTheConnectionBreaks)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the source emits all of");
    }

    @Test
    void findsSourceThatResumesWrongly() {
        assertThatThrownBy(contract(Fault.IGNORES_RESUME)::emitsExactlyTheRestWhenResumedBehindAnyEvent)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resumed at {world=");
        assertThatThrownBy(contract(Fault.RESUMES_ONE_LATE)::emitsExactlyTheRestWhenResumedBehindAnyEvent)
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void findsSourceThatSaysMoreButHasNothing() {
        assertThatThrownBy(contract(Fault.SPINS)::emitsWhatIsOfferedInOrder)
                .isInstanceOf(AssertionError.class)
                .hasMessage("the source breaks the contract: it appends nothing, but says MORE");
    }

    @Test
    void findsSourceThatNeverEnds() {
        assertThatThrownBy(contract(Fault.NEVER_ENDS)::endsAndAcceptsTheLastCommits)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the source ends");
    }
}
