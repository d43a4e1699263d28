use crate::ffi::{self, temblor_outcome};
use crate::lent;
use crate::Error;

/// Takes what became of each event at a sink. Every event gets exactly one final outcome, delivered or rejected; before
/// it, retry and pending may come any number of times.
///
/// In `write` there is room for one outcome for each event, in `settle` for at least 1,024. An outcome without room is
/// an error.
pub struct Outcomes<'a> {
    raw: &'a mut ffi::temblor_outcomes,
    list: &'a mut [temblor_outcome],
    text: &'a mut [u8],
}

impl Outcomes<'_> {
    /// # Safety
    /// `raw` is null, or what the header says as long as this lives.
    pub(crate) unsafe fn new(raw: *mut ffi::temblor_outcomes) -> Result<Self, Error> {
        let raw = unsafe { lent::whole(raw, "the list of outcomes")? };
        (raw.count, raw.text_length, raw.delivered_before) = (0, 0, 0);
        let list = unsafe { lent::slice_mut(raw.list, raw.capacity.into(), "the list of outcomes")? };
        // offsets have 32 bits
        let room = raw.text_capacity.min(u32::MAX.into());
        let text = unsafe { lent::slice_mut(raw.text.cast::<u8>(), room, "the text of outcomes")? };
        Ok(Self { raw, list, text })
    }

    /// The outside system has the event.
    pub fn delivered(&mut self, id: u64) -> Result<(), Error> {
        self.push(id, ffi::TEMBLOR_DELIVERED, "", "")
    }

    /// The outside system has every event up to and including this one that was not reported as retry or rejected; what
    /// was pending is delivered too.
    pub fn delivered_through(&mut self, id: u64) {
        self.raw.delivered_before = self.raw.delivered_before.max(id.saturating_add(1));
    }

    /// The outside system does not take the event now, for a reason such as `queue full`: it is written again later,
    /// and nothing overtakes it.
    pub fn retry(&mut self, id: u64, reason: &str) -> Result<(), Error> {
        self.push(id, ffi::TEMBLOR_RETRY, "", reason)
    }

    /// The outside system will never take the event: it goes to the dead letters. The code is a stable word for
    /// programs, in kebab case; the reason says what is wrong, what would be right, what was found.
    pub fn rejected(&mut self, id: u64, code: &str, reason: &str) -> Result<(), Error> {
        self.push(id, ffi::TEMBLOR_REJECTED, code, reason)
    }

    /// The outcome comes by `settle`.
    pub fn pending(&mut self, id: u64) -> Result<(), Error> {
        self.push(id, ffi::TEMBLOR_PENDING, "", "")
    }

    /// Whether nothing was reported yet.
    pub fn is_empty(&self) -> bool {
        self.raw.count == 0 && self.raw.delivered_before == 0
    }

    /// How many more outcomes there is room for.
    pub fn room(&self) -> usize {
        self.list.len() - self.raw.count as usize
    }

    fn push(&mut self, id: u64, outcome: u32, code: &str, reason: &str) -> Result<(), Error> {
        if self.room() == 0 {
            return Err(Error::defect(format!("more outcomes than the {} that there is room for", self.list.len())));
        }
        let code_length = self.put(code);
        let reason_offset = self.raw.text_length - code_length;
        let reason_length = self.put(reason);
        self.list[self.raw.count as usize] = temblor_outcome { id, outcome, code_length, reason_offset, reason_length };
        self.raw.count += 1;
        Ok(())
    }

    /// Appends as much of a text as there is room for, and returns how long that is.
    fn put(&mut self, text: &str) -> u32 {
        let room = &mut self.text[self.raw.text_length as usize..];
        let fitting = lent::cut(text, room.len());
        room[..fitting.len()].copy_from_slice(fitting.as_bytes());
        self.raw.text_length += fitting.len() as u32;
        fitting.len() as u32
    }
}
