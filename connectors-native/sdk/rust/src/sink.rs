use crate::ffi;
use crate::lent;
use crate::{Create, Error, Interrupter, Outcomes};
use std::time::Duration;

/// Writes events to one outside system.
///
/// **Threading.** One thread at a time calls; it needs no locks. Only the [`Interrupter`] is called by any thread.
///
/// **Call order.** `create` · `interrupter` · (`open` · (`write` | `settle` | `flush`)* · `close`)* · `drop`; to check
/// settings, `create` · `drop`. `close` comes once after each `open`, also after one that failed. After [`Error::lost`]
/// the engine closes, waits as the user's reconnect policy says, opens the same instance again, and writes every event
/// without a final outcome once more. Threads of the instance have ended when `drop` returns.
///
/// **Failure.** A panic in any method is caught, and counts as [`Error::defect`]: the engine closes the instance and
/// drops it.
pub trait Sink: Create {
    /// Connects. May block, but returns promptly when interrupted.
    ///
    /// `attempt` is 1 at first; after a lost connection 2 and up, and 1 again once an event was delivered.
    fn open(&mut self, attempt: u32) -> Result<(), Error>;

    /// Writes the events and reports an outcome for each. May block as long as the outside system is slow: that is
    /// back-pressure; returns promptly when interrupted, with [`Outcomes::retry`] for what was not written. Outcomes
    /// count also if it returns an error.
    fn write(&mut self, events: &Events<'_>, outcomes: &mut Outcomes<'_>) -> Result<(), Error>;

    /// Reports outcomes of pending events, and waits for some if there are none, at most `max_wait`; with 0 not at all.
    /// Called while any event is pending.
    fn settle(&mut self, outcomes: &mut Outcomes<'_>, max_wait: Duration) -> Result<(), Error> {
        let _ = (outcomes, max_wait);
        Ok(())
    }

    /// Makes what was written durable, or hands it on, as far as the sink keeps anything back. Called when the flow is
    /// idle, at checkpoints, and before it stops.
    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// What makes a blocked method return; asked for once, after `create`.
    fn interrupter(&self) -> Option<Interrupter> {
        None
    }

    /// Releases what `open` acquired, also if it failed half-way.
    fn close(&mut self) {}
}

/// What the engine lends to a sink for one write: at least one event, in order. Payloads are what the codec and the
/// postprocessors made, or JSON text if the sink has no codec.
#[derive(Clone, Copy)]
pub struct Events<'a> {
    data: &'a [u8],
    lent: &'a [u8],
    events: &'a [ffi::temblor_event],
    last_id: u64,
}

/// One event to be written.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// By which its outcome is reported. An event that is written again has the same id as before.
    pub id: u64,
    /// The payload.
    pub bytes: &'a [u8],
    /// The metadata as a JSON record, if the sink asked for them and there are any; otherwise empty.
    pub meta: &'a [u8],
}

impl<'a> Events<'a> {
    /// # Safety
    /// `raw` is null, or what the header says during `'a`.
    pub(crate) unsafe fn new(raw: *const ffi::temblor_write) -> Result<Self, Error> {
        let raw = unsafe { lent::copy(raw, "the batch")? };
        let lent = unsafe { lent::slice(raw.data, raw.lent_length, "the data area")? };
        let length = usize::try_from(raw.data_length).unwrap_or(usize::MAX);
        let data = lent.get(..length).ok_or_else(|| Error::defect("the payloads reach beyond the data area"))?;
        let events = unsafe { lent::slice(raw.events, raw.event_count.into(), "the list of events")? };
        Ok(Self { data, lent, events, last_id: raw.last_id })
    }

    /// All payloads, one after the other: for a sink of a byte stream.
    pub fn data(&self) -> &'a [u8] {
        self.data
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether there is no event; that does not happen.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The id of the last event, for [`Outcomes::delivered_through`]. Ids grow, sometimes by more than one.
    pub fn last_id(&self) -> u64 {
        self.last_id
    }

    /// The event at `index`, counted from 0.
    ///
    /// # Panics
    /// If there is none.
    pub fn get(&self, index: usize) -> Event<'a> {
        let event = &self.events[index];
        let (offset, length) = (event.offset as usize, event.length as usize);
        Event { id: event.position, bytes: &self.data[offset..offset + length], meta: self.meta(event) }
    }

    /// Metadata lie behind the payloads.
    fn meta(&self, event: &ffi::temblor_event) -> &'a [u8] {
        let (offset, length) = (event.meta_offset as usize, event.meta_length as usize);
        if length == 0 {
            &[]
        } else {
            &self.lent[offset..offset + length]
        }
    }

    /// The events in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Event<'a>> + '_ {
        (0..self.len()).map(|index| self.get(index))
    }
}
