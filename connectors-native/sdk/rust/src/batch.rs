use crate::ffi::{self, temblor_event};
use crate::splits::{Split, Splits};
use crate::Error;
use space::{event, Space, ZERO};
use std::io;

mod space;

/// How many bytes of byte streams the engine likes to have in one batch.
const LIKED_BYTES: usize = 256 * 1024;

/// What the engine lends to a source for one poll.
///
/// Every method that appends says with an error for which [`Error::is_full`] holds that there is no room left: then
/// nothing was appended. A source may let it pass out of `poll` with `?`, as long as it appends the same event again in
/// the next poll.
///
/// A source appends one of three kinds, the same for the whole life of a split: *chunks* of a byte stream, cut
/// anywhere;
/// *messages*, each whole by itself; or *values*, as JSON text.
pub struct Batch<'a> {
    space: Space<'a>,
    splits: &'a mut Splits,
    chunk_bytes: usize,
}

impl<'a> Batch<'a> {
    /// # Safety
    /// `raw` is null, or what the header says during `'a`.
    pub(crate) unsafe fn new(raw: *mut ffi::temblor_batch, splits: &'a mut Splits) -> Result<Self, Error> {
        let space = unsafe { Space::new(raw)? };
        Ok(Self { space, splits, chunk_bytes: 0 })
    }

    /// The split of that id, which begins now if it has not begun since the source was opened. The id is the same whenever
    /// the same thing is read.
    pub fn split(&mut self, id: &str) -> Result<Split, Error> {
        self.split_with(id, "")
    }

    /// The split of that id; if it begins now, its events will all share these metadata, which are a JSON record; see
    /// [`json`](crate::json).
    pub fn split_with(&mut self, id: &str, meta: &str) -> Result<Split, Error> {
        if let Some(split) = self.splits.find(id) {
            return Ok(split);
        }
        self.splits.check_begin()?;
        self.space.need(id.len() + meta.len())?;
        let split = self.splits.begin(id);
        self.space.put(temblor_event { split: split.number, kind: ffi::TEMBLOR_SPLIT, ..ZERO }, id.as_bytes(), meta);
        Ok(split)
    }

    /// Appends the next bytes of a byte stream, all or none. `first` is the position of the first of them, or
    /// [`NO_POSITION`](crate::NO_POSITION). No bytes append nothing.
    pub fn chunk(&mut self, split: Split, first: u64, bytes: &[u8]) -> Result<(), Error> {
        if bytes.is_empty() {
            return self.splits.check(split);
        }
        self.space.need(bytes.len())?;
        let copy = |space: &mut [u8]| {
            space.copy_from_slice(bytes);
            Ok(bytes.len())
        };
        self.chunk_from(split, first, bytes.len(), copy).map(|_| ())
    }

    /// Appends what `read` writes into the space it is given and returns the length of, without a copy: at most `most`
    /// bytes, and as many as there is room for. Returns how many bytes that was; 0 appends nothing.
    pub fn chunk_from(
        &mut self,
        split: Split,
        first: u64,
        most: usize,
        read: impl FnOnce(&mut [u8]) -> io::Result<usize>,
    ) -> Result<usize, Error> {
        self.splits.check_event(split, ffi::TEMBLOR_CHUNK, first)?;
        self.space.need(1)?;
        let most = most.min(self.space.room());
        let length = within(read(self.space.free(most))?, most)?;
        if length > 0 {
            self.chunk_bytes += length;
            self.splits.moved(split, ffi::TEMBLOR_CHUNK, first.saturating_add(length as u64));
            self.space.push(temblor_event { position: first, ..event(split, ffi::TEMBLOR_CHUNK) }, length, 0);
        }
        Ok(length)
    }

    /// Appends one message, which may be empty. `after` is the position behind it, or
    /// [`NO_POSITION`](crate::NO_POSITION).
    pub fn message(&mut self, split: Split, after: u64, payload: &[u8]) -> Result<(), Error> {
        self.whole(split, ffi::TEMBLOR_MESSAGE, after, payload, "")
    }

    /// Appends one message with metadata of its own, which are a JSON record and stand over those of the split.
    pub fn message_with(&mut self, split: Split, after: u64, payload: &[u8], meta: &str) -> Result<(), Error> {
        self.whole(split, ffi::TEMBLOR_MESSAGE, after, payload, meta)
    }

    /// Appends one message that `write` writes into a space of exactly `most` bytes and returns the length of: without
    /// a copy.
    #[inline]
    pub fn message_from(
        &mut self,
        split: Split,
        after: u64,
        most: usize,
        write: impl FnOnce(&mut [u8]) -> usize,
    ) -> Result<(), Error> {
        self.written(split, ffi::TEMBLOR_MESSAGE, after, most, write)
    }

    /// Appends one value as JSON text. `after` is the position behind it, or [`NO_POSITION`](crate::NO_POSITION).
    pub fn value(&mut self, split: Split, after: u64, json: &str) -> Result<(), Error> {
        self.whole(split, ffi::TEMBLOR_VALUE, after, json.as_bytes(), "")
    }

    /// Appends one value with metadata of its own, which are a JSON record and stand over those of the split.
    pub fn value_with(&mut self, split: Split, after: u64, json: &str, meta: &str) -> Result<(), Error> {
        self.whole(split, ffi::TEMBLOR_VALUE, after, json.as_bytes(), meta)
    }

    /// Appends one value whose JSON text `write` writes, as [`Batch::message_from`].
    #[inline]
    pub fn value_from(
        &mut self,
        split: Split,
        after: u64,
        most: usize,
        write: impl FnOnce(&mut [u8]) -> usize,
    ) -> Result<(), Error> {
        self.written(split, ffi::TEMBLOR_VALUE, after, most, write)
    }

    /// From here on positions of the split have this state, in this version of its format.
    pub fn state(&mut self, split: Split, version: u32, state: &[u8]) -> Result<(), Error> {
        self.splits.check(split)?;
        self.space.need(state.len())?;
        self.space.put(temblor_event { position: version.into(), ..event(split, ffi::TEMBLOR_STATE) }, state, "");
        Ok(())
    }

    /// Ends a byte stream in good order: what the preprocessors still hold becomes the last event.
    pub fn end(&mut self, split: Split) -> Result<(), Error> {
        self.over(split, ffi::TEMBLOR_SPLIT_END, "")
    }

    /// Ends a byte stream that broke off, for a reason such as `connection reset by peer`.
    pub fn fail(&mut self, split: Split, reason: &str) -> Result<(), Error> {
        self.over(split, ffi::TEMBLOR_SPLIT_FAIL, reason)
    }

    /// Whether nothing was appended yet.
    pub fn is_empty(&self) -> bool {
        self.space.count() == 0
    }

    /// Whether the engine would rather have no more in this batch.
    pub fn is_full(&self) -> bool {
        self.room_for_events() == 0 || self.chunk_bytes >= LIKED_BYTES
    }

    /// Whether there is room for one more event of so many bytes, metadata included.
    #[inline]
    pub fn fits(&self, length: usize) -> bool {
        self.space.fits(length)
    }

    /// How many more events there is room for.
    pub fn room_for_events(&self) -> usize {
        self.space.room_for_events()
    }

    /// How much has to be lent so that an event fits which did not.
    pub(crate) fn ask_for(&mut self, needed: u64) {
        self.space.ask_for(needed);
    }

    fn whole(&mut self, split: Split, kind: u16, after: u64, payload: &[u8], meta: &str) -> Result<(), Error> {
        self.splits.check_event(split, kind, after)?;
        self.space.need(payload.len() + meta.len())?;
        self.splits.moved(split, kind, after);
        self.space.put(temblor_event { position: after, ..event(split, kind) }, payload, meta);
        Ok(())
    }

    #[inline]
    fn written(
        &mut self,
        split: Split,
        kind: u16,
        after: u64,
        most: usize,
        write: impl FnOnce(&mut [u8]) -> usize,
    ) -> Result<(), Error> {
        self.splits.check_event(split, kind, after)?;
        self.space.need(most)?;
        let length = within(write(self.space.free(most)), most)?;
        self.splits.moved(split, kind, after);
        self.space.push(temblor_event { position: after, ..event(split, kind) }, length, 0);
        Ok(())
    }

    fn over(&mut self, split: Split, kind: u16, reason: &str) -> Result<(), Error> {
        self.splits.check(split)?;
        self.space.need(reason.len())?;
        self.splits.end(split);
        self.space.put(event(split, kind), reason.as_bytes(), "");
        Ok(())
    }
}

#[inline]
fn within(length: usize, most: usize) -> Result<usize, Error> {
    if length <= most {
        Ok(length)
    } else {
        Err(Error::defect(format!("{length} bytes were said to be written into a space of {most}")))
    }
}
