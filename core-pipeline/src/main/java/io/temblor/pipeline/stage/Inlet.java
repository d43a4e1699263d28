package io.temblor.pipeline.stage;

import org.jspecify.annotations.Nullable;

/// Where a source's events enter the flow.
///
/// **Threading.** One thread at a time: that of the source.
public interface Inlet {

    /// The number of lanes, at least 1.
    int lanes();

    /// A free slot of a lane, to be filled; waits until there is one. The slot is published by the next
    /// [#publish] at the latest.
    ///
    /// @return null if the flow has been stopped; there will be no more slots
    @Nullable
    Slot claim(int lane);

    /// Hands all claimed slots on.
    void publish();

    /// The sequence of the slot last claimed in a lane, or -1.
    long claimed(int lane);
}
