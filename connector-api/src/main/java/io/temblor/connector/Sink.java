package io.temblor.connector;

/// Writes events to one outside system.
///
/// **Threading.** One thread at a time calls, and what one call did is visible to the next; an implementation
/// needs no locks. Only [#interrupt] may come from any thread at any time. Calls block platform threads, never
/// virtual ones.
///
/// **Call order.** `open` · (`write` | `settle` | `flush`)* · `close`. If one throws [ConnectionLostException]
/// the engine calls `close`, waits as the reconnect policy says, and starts again from `open` on the *same*
/// instance with the next attempt; every event without a final outcome is then written again. Before the last
/// `close` comes a `flush`, unless the engine was told to stop at once. `close` comes once after each `open`,
/// also after one that failed. The last call of all is `release`, also if there was no `open`.
///
/// **Ownership.** The batch belongs to the engine and is valid during the call of `write`.
///
/// **Failure.** A [RuntimeException] is a defect: the events of that batch which have no outcome are rejected
/// with its message, and the sink goes on.
public interface Sink extends AutoCloseable {

    /// Connects. May block, but returns promptly after [#interrupt].
    ///
    /// @param attempt 1 for the first call; after a lost connection 2 and up, and 1 again once an event was
    ///                delivered
    /// @throws ConnectionLostException if the system cannot be reached now but may be later;
    ///                                 [ConnectionGoneException] if it never will
    void open(int attempt) throws ConnectionLostException, InterruptedException;

    /// Writes the events of a batch, in order, and reports an outcome for each before it returns: delivered,
    /// retry, rejected or pending. May block as long as the outside system is slow: that is back-pressure;
    /// returns promptly after [#interrupt], with [Outcomes#retry] for what was not written.
    ///
    /// @throws ConnectionLostException if the connection broke; outcomes reported before still count
    void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException;

    /// Reports outcomes of events that are pending, and waits for some if there are none. Called while any
    /// event is pending.
    ///
    /// Default: does nothing, for sinks that never say pending.
    ///
    /// @param maxWaitNanos the longest wait in nanoseconds; with 0 it does not wait at all
    default void settle(Outcomes outcomes, long maxWaitNanos) throws ConnectionLostException, InterruptedException {}

    /// Makes what was written durable, or hands it on, as far as the sink keeps anything back. Called when the
    /// flow is idle, at a checkpoint, and before it stops. Default: does nothing.
    default void flush() throws ConnectionLostException, InterruptedException {}

    /// Asks a blocked call to return. Any thread; idempotent; must not block. The next call blocks again.
    ///
    /// Default: does nothing, for sinks whose calls never block for long.
    default void interrupt() {}

    /// Releases what `open` acquired, also if `open` failed half-way. Does not throw.
    @Override
    void close();

    /// Gives up what the sink holds besides what `open` acquires: it will not be opened again. Once; does not
    /// throw. Default: does nothing.
    default void release() {}
}
