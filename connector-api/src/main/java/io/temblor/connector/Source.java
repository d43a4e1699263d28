package io.temblor.connector;

import java.util.Map;

/// Reads from one outside system into batches that the engine lends.
///
/// **Threading.** One thread at a time calls, and what one call did is visible to the next; an implementation
/// needs no locks. Only [#interrupt] may come from any thread at any time. Calls block platform threads, never
/// virtual ones.
///
/// **Call order.** `open` · (`poll` | `committed`)* · `close`. If `open` or `poll` throws
/// [ConnectionLostException] the engine calls `close`, waits as the reconnect policy says, and starts again
/// from `open` on the *same* instance with the next attempt. After `poll` has returned [PollResult#END] there
/// are only calls of `committed`, then `close`. `close` comes once after each `open`, also after one that
/// failed. The last call of all is `release`, also if there was no `open`.
///
/// **Ownership.** The batch belongs to the engine and is valid during the call of `poll`.
///
/// **Failure.** A [RuntimeException] is a defect: it stops the source, not the process, and is reported once
/// with its trace.
public interface Source extends AutoCloseable {

    /// Connects, and seeks. May block, but returns promptly after [#interrupt].
    ///
    /// @param resume  for each split that is known, the position at which to continue; splits that are missing
    ///                start where the settings say. After a lost connection it is the position behind the last
    ///                event that the engine has taken
    /// @param attempt 1 for the first call; after a lost connection 2 and up, and 1 again once an event has
    ///                come through
    /// @throws ConnectionLostException if the system cannot be reached now but may be later
    void open(Map<String, Position> resume, int attempt) throws ConnectionLostException, InterruptedException;

    /// Appends what is there to the batch, and waits for something if there is nothing.
    ///
    /// Returns as soon as it has appended something, when the batch is full, after `maxWaitNanos`, or promptly
    /// after [#interrupt]. With `maxWaitNanos` 0 it does not wait at all. Appending nothing and returning
    /// [PollResult#MORE] makes the engine spin.
    ///
    /// @param maxWaitNanos the longest wait in nanoseconds, 0 or more
    /// @throws ConnectionLostException if the connection broke; what was appended before still counts
    PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException;

    /// Everything in `split` before `position` is settled downstream: delivered, in the dead letters, or
    /// filtered out. Called in growing order for each split, not for each event; the last one before `close`
    /// covers all that was settled. After a lost connection the split may still be the object of an earlier
    /// opening: compare ids, not objects. Default: does nothing.
    default void committed(Split split, Position position) {}

    /// Asks a blocked `open` or `poll` to return. Any thread; idempotent; must not block. The next call blocks
    /// again.
    ///
    /// Default: does nothing, for sources whose calls never block longer than the wait they are given.
    default void interrupt() {}

    /// Releases what `open` acquired, also if `open` failed half-way. Does not throw.
    @Override
    void close();

    /// Gives up what the source holds besides what `open` acquires: it will not be opened again. Once; does not
    /// throw. Default: does nothing.
    default void release() {}
}
