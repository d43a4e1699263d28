package io.temblor.pipeline.operator;

import io.temblor.connector.Event;

/// One step of a pipeline.
///
/// **Threading.** One thread at a time calls, and what one call did is visible to the next.
///
/// **Call order.** (`onEvent` | `onTick`)* · `onDrain`, and then nothing.
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
}
