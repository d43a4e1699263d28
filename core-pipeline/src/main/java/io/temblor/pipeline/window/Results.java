package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.AccumulatorSet;

/// The `select` as its windows know it.
///
/// **Threading.** That of the select.
public interface Results {
    /// Stands for a time that a window is not bound to.
    long NO_TIME = Long.MIN_VALUE;

    /// Accumulators that know nothing, one for each use of an aggregate function.
    AccumulatorSet accumulators();

    /// Gives the event in work to accumulators: to all of them or, if that fails, to none.
    ///
    /// @param timeNanos the time of the event
    /// @throws FailedExpressionException if the event is not right for them
    void accumulate(AccumulatorSet into, long timeNanos);

    /// Gives to accumulators what others have collected, whose events come later. Where that fails, that one of them is
    /// as it was.
    ///
    /// @param asParts whether the functions may tell what has come from whom
    /// @throws FailedExpressionException if both together are too large
    void merge(AccumulatorSet from, AccumulatorSet into, boolean asParts);

    /// A window has closed: its result goes out. If there is none, that is [told][#failed].
    ///
    /// @param window   the name of the window
    /// @param opensAt  the beginning of the window, or [#NO_TIME]
    /// @param closesAt the end of the window, or [#NO_TIME]
    void emit(Group group, String window, AccumulatorSet collected, long opensAt, long closesAt);

    /// A result has failed, which is of no consequence for what comes later.
    void failed(FailedExpressionException why);

    /// The event in work comes too late for all of its windows.
    void late();

    /// A number for the event in work that grows from event to event.
    long order();
}
