package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.util.Optional;

/// One step of a pipeline.
///
/// **Threading.** One thread at a time calls, and what one call did is visible to the next.
///
/// **Call order.** `restore`? · (`onEvent` | `onTick` | `snapshot`)* · `onDrain`, and then nothing.
///
/// **Ownership.** An event is valid during the call; an operator that keeps it keeps [Event#retain].
///
/// **Failure.** For an event that cannot be processed call [OperatorContext#fail]. A [RuntimeException] is a
/// defect and costs that one event.
public interface Operator {

    /// Takes one event. It may emit any number of events; if it emits none, the event counts as filtered.
    void onEvent(Event event, OperatorContext context);

    /// Time has passed; called about ten times a second if [#needsTicks]. Default: does nothing.
    default void onTick(OperatorContext context) {}

    /// No more events will come: emits what is still held. Default: does nothing.
    default void onDrain(OperatorContext context) {}

    /// Whether the operator acts on time. A flow without such operators has no ticks, and costs nothing when
    /// idle.
    default boolean needsTicks() {
        return false;
    }

    /// The [OperatorContext#order] of the oldest event that the operator still holds, or [Long#MAX_VALUE] for
    /// none. Source positions from there on are not committed, so that nothing held is lost when the process
    /// dies.
    default long oldestHeld() {
        return Long.MAX_VALUE;
    }

    /// All that the operator remembers of the events so far, or nothing if it remembers nothing. It goes on
    /// unchanged. Default: nothing.
    default Optional<State> snapshot() {
        return Optional.empty();
    }

    /// Takes over what an operator of the same settings remembered, and goes on as that one would have. What was
    /// held is not [held][#oldestHeld] any more, for it is safe where the state was kept. Default: refuses, for an
    /// operator that remembers nothing has no states.
    ///
    /// @throws InvalidStateException if this is no state of such an operator; the operator is then of no use
    default void restore(State state) throws InvalidStateException {
        throw new InvalidStateException("expected no state, for the operator remembers nothing, found one of the"
                + " version " + state.version());
    }
}
