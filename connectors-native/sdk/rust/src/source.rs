use crate::{Batch, Error, Host, Interrupter, Position, Resume, Settings};
use std::time::Duration;

/// Makes instances of a component.
pub trait Create: Sized + Send + 'static {
    /// Makes an instance from its settings. Does no I/O, starts no thread, and does not block: it is called to check
    /// a configuration, too. What cannot work is an [`Error::setting`].
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error>;
}

/// Reads from one outside system into batches that the engine lends.
///
/// **Threading.** One thread at a time calls; it needs no locks. Only the [`Interrupter`] is called by any thread.
///
/// **Call order.** `create` · `interrupter` · (`open` · (`poll` | `committed`)* · `close`)* · `drop`; to check settings,
/// `create` · `drop`. `close` comes once after each `open`, also after one that failed. After [`Error::lost`] the engine
/// closes, waits as the user's reconnect policy says, and opens the same instance again. Threads of the instance have
/// ended when `drop` returns.
///
/// **Failure.** A panic in any method is caught, and counts as [`Error::defect`]: the engine closes the instance and
/// drops it.
pub trait Source: Create {
    /// Connects, and seeks. May block, but returns promptly when interrupted. No split of an earlier opening is known any
    /// more.
    ///
    /// `attempt` is 1 at first; after a lost connection 2 and up, and 1 again once an event has come through.
    fn open(&mut self, resume: &Resume<'_>, attempt: u32) -> Result<(), Error>;

    /// Appends what is there to the batch, and waits for something if there is nothing.
    ///
    /// Returns as soon as it has appended something, when the batch is full, after `max_wait`, or promptly when
    /// interrupted; with 0 it does not wait. What it has appended counts also if it returns an error.
    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error>;

    /// Everything of that split before the position is settled downstream: delivered, in the dead letters, or filtered
    /// out. In growing order for each split, not for each event; the last one before `close` covers all.
    fn committed(&mut self, position: &Position<'_>) {
        let _ = position;
    }

    /// What makes a blocked `open` or `poll` return; asked for once, after `create`. Without one the engine's waits are
    /// cut into pieces of a twentieth of a second, which is enough for a source that never blocks longer than
    /// `max_wait`.
    fn interrupter(&self) -> Option<Interrupter> {
        None
    }

    /// Releases what `open` acquired, also if it failed half-way.
    fn close(&mut self) {}
}

/// What a source says of what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polled {
    /// Nothing more now: the engine polls again, with a wait.
    Idle,
    /// There is probably more: the engine polls again at once. With an empty batch it makes the engine spin.
    More,
    /// There will never be more.
    End,
}
