package io.temblor.pipeline.metrics;

/// Where the events of one flow are: `in + produced = delivered + deadLettered + dropped + filtered +
/// inFlight`.
///
/// @param in           events that sources brought in, those that failed to decode included
/// @param produced     events made beyond that: one more for each further target of an event that goes to
///                     several, and one for each event that an operator makes out of others on time or at the
///                     end
/// @param delivered    events that a sink has confirmed
/// @param deadLettered failed events that a sink has confirmed
/// @param dropped      events that went nowhere because the configuration links their port to nothing
/// @param filtered     events that an operator took in without sending one on: tested out, or held for a batch
/// @param inFlight     events on their way
public record Ledger(
        long in, long produced, long delivered, long deadLettered, long dropped, long filtered, long inFlight) {

    /// The ledger in one line for a status or the end of a run.
    @Override
    public String toString() {
        return "in=" + in + " produced=" + produced + " delivered=" + delivered + " dead-lettered=" + deadLettered
                + " dropped=" + dropped + " filtered=" + filtered + " in-flight=" + inFlight;
    }
}
