package io.temblor.connector;

/// Takes what became of each event at a sink. Every event gets exactly one final outcome: delivered or
/// rejected. Before it, retry and pending may come any number of times.
///
/// **Threading.** Used by the thread that calls the sink, during that call.
public interface Outcomes {

    /// The outside system has the event.
    void delivered(long id);

    /// The outside system has every event up to and including `id` that was not reported as retry or rejected;
    /// what was pending is delivered too.
    void deliveredThrough(long id);

    /// The outside system does not take the event now: the engine writes it again later, and nothing overtakes
    /// it.
    ///
    /// @param reason why, as in `queue full`
    void retry(long id, String reason);

    /// The outside system will never take the event: it goes to the sink's `err` port.
    ///
    /// @param code   a stable word for programs, in kebab case
    /// @param reason what is wrong, what would be right, what was found
    void rejected(long id, String code, String reason);

    /// The outcome comes later, by [Sink#settle].
    void pending(long id);
}
