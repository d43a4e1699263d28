package io.temblor.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import org.junit.jupiter.api.Test;

final class WindowTest {
    private final Window window = new Window(3);

    private void add(int lane, long sequence) {
        window.add(
                new Slot(1),
                lane,
                sequence,
                new DerivedEvent(Value.NULL, RecordValue.EMPTY, 0, PipelineStage.NOWHERE, null));
    }

    @Test
    void roundsItsCapacityUpToAPowerOfTwo() {
        for (int i = 0; i < 4; i++) {
            assertThat(window.isFull()).isFalse();
            add(0, i);
        }
        assertThat(window.isFull()).isTrue();
    }

    @Test
    void forgetsOnlyWhatIsSettledAtTheFront() {
        add(0, 10);
        add(0, 11);
        window.entry(1).setState(Entry.State.SETTLED);
        window.slide();
        assertThat(window.first()).isZero();
        window.entry(0).setState(Entry.State.SETTLED);
        window.slide();
        assertThat(window.isEmpty()).isTrue();
        assertThat(window.first()).isEqualTo(2);
    }

    @Test
    void tellsTheOldestUnsettledSequenceOfEachLane() {
        add(0, 10);
        add(1, 5);
        add(0, 11);
        window.entry(0).setState(Entry.State.SETTLED);
        assertThat(window.oldestUnsettled(0)).isEqualTo(11);
        assertThat(window.oldestUnsettled(1)).isEqualTo(5);
        assertThat(window.oldestUnsettled(2)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tellsSinceWhenTheOldestEventWaits() {
        assertThat(window.unsettledSince()).isEqualTo(SinkState.NOTHING);
        add(0, 10);
        window.stamp(-5);
        add(0, 11);
        assertThat(window.hasUnstamped()).isTrue();
        window.stamp(7);
        assertThat(window.unsettledSince()).isEqualTo(-5);
        window.entry(0).setState(Entry.State.SETTLED);
        window.slide();
        assertThat(window.unsettledSince()).isEqualTo(7);
        window.entry(1).setState(Entry.State.SETTLED);
        window.slide();
        assertThat(window.unsettledSince()).isEqualTo(SinkState.NOTHING);
    }

    @Test
    void refusesAnIdThatItDoesNotHold() {
        add(0, 10);
        assertThatThrownBy(() -> window.entry(1)).hasMessage("no event has the id 1; those not settled are 0 to 0");
    }
}
