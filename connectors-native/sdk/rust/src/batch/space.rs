use crate::ffi::{self, temblor_event};
use crate::lent;
use crate::splits::Split;
use crate::Error;

/// The memory of a batch, filled from the front.
pub(super) struct Space<'a> {
    raw: &'a mut ffi::temblor_batch,
    data: &'a mut [u8],
    events: &'a mut [temblor_event],
    used: usize,
    count: usize,
}

impl Space<'_> {
    /// # Safety
    /// `raw` is null, or what the header says as long as this lives.
    pub(super) unsafe fn new(raw: *mut ffi::temblor_batch) -> Result<Self, Error> {
        let raw = unsafe { lent::whole(raw, "the batch")? };
        (raw.event_count, raw.needed) = (0, 0);
        // offsets have 32 bits
        let room = raw.data_capacity.min(u32::MAX.into());
        let data = unsafe { lent::slice_mut(raw.data, room, "the data area")? };
        let events = unsafe { lent::slice_mut(raw.events, raw.event_capacity.into(), "the list of events")? };
        if events.is_empty() {
            return Err(Error::defect("the host broke the contract: a batch without room for an event"));
        }
        Ok(Self { raw, data, events, used: 0, count: 0 })
    }

    #[inline]
    pub(super) fn count(&self) -> usize {
        self.count
    }

    #[inline]
    pub(super) fn room(&self) -> usize {
        self.data.len() - self.used
    }

    #[inline]
    pub(super) fn room_for_events(&self) -> usize {
        self.events.len() - self.count
    }

    #[inline]
    pub(super) fn fits(&self, length: usize) -> bool {
        self.room_for_events() > 0 && length <= self.room()
    }

    #[inline]
    pub(super) fn need(&self, length: usize) -> Result<(), Error> {
        if self.fits(length) {
            Ok(())
        } else {
            Err(Error::full(length as u64))
        }
    }

    pub(super) fn ask_for(&mut self, needed: u64) {
        self.raw.needed = needed;
    }

    /// So many bytes behind what is used, for which there is room.
    #[inline]
    pub(super) fn free(&mut self, length: usize) -> &mut [u8] {
        &mut self.data[self.used..self.used + length]
    }

    /// Copies payload and metadata, for which there is room.
    pub(super) fn put(&mut self, event: temblor_event, payload: &[u8], meta: &str) {
        let (before, behind) = self.free(payload.len() + meta.len()).split_at_mut(payload.len());
        before.copy_from_slice(payload);
        behind.copy_from_slice(meta.as_bytes());
        self.push(event, payload.len(), meta.len());
    }

    /// Enters an event whose payload and metadata stand already behind what is used.
    #[inline]
    pub(super) fn push(&mut self, event: temblor_event, length: usize, meta_length: usize) {
        let (offset, meta_offset) = (self.used as u32, (self.used + length) as u32);
        self.events[self.count] = temblor_event {
            offset,
            length: length as u32,
            meta_offset: if meta_length > 0 { meta_offset } else { 0 },
            meta_length: meta_length as u32,
            ..event
        };
        self.count += 1;
        self.used += length + meta_length;
    }
}

/// What is in the batch counts also if the source panics.
impl Drop for Space<'_> {
    fn drop(&mut self) {
        self.raw.event_count = self.count as u32;
    }
}

pub(super) const ZERO: temblor_event =
    temblor_event { offset: 0, length: 0, meta_offset: 0, meta_length: 0, position: 0, split: 0, kind: 0, flags: 0 };

#[inline]
pub(super) fn event(split: Split, kind: u16) -> temblor_event {
    temblor_event { split: split.number, kind, ..ZERO }
}
