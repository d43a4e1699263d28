use crate::ffi;
use crate::lent;
use crate::{Create, Error};
use std::fmt;
use std::io;

/// Turns one frame of bytes into a value.
///
/// **Threading.** One thread at a time calls.
///
/// **Failure.** What does not fit the format is an [`Error::malformed`], and costs this one event. A panic is caught,
/// and counts as [`Error::defect`].
pub trait Decoder: Create {
    /// Writes the value that the bytes stand for as JSON text. If what it writes does not fit into the memory that the
    /// engine lent, it is called again with the same bytes.
    fn decode(&mut self, bytes: &[u8], json: &mut Output<'_>) -> Result<Decoded, Error>;
}

/// What a frame stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoded {
    /// The value that was written.
    Value,
    /// No value: the event is to be dropped.
    Nothing,
}

/// Turns a value into bytes; as [`Decoder`].
pub trait Encoder: Create {
    /// Writes the bytes that stand for a value, which is given as JSON text without spaces. If what it writes does not
    /// fit into the memory that the engine lent, it is called again with the same value.
    fn encode(&mut self, json: &str, bytes: &mut Output<'_>) -> Result<(), Error>;
}

/// Where a codec writes to. It takes everything: what does not fit is counted, and the codec is called again with more
/// room.
pub struct Output<'a> {
    raw: &'a mut ffi::temblor_buffer,
    room: &'a mut [u8],
    length: usize,
}

impl Output<'_> {
    /// # Safety
    /// `raw` is null, or what the header says as long as this lives.
    pub(crate) unsafe fn new(raw: *mut ffi::temblor_buffer) -> Result<Self, Error> {
        let raw = unsafe { lent::whole(raw, "the buffer")? };
        (raw.length, raw.needed) = (0, 0);
        let room = unsafe { lent::slice_mut(raw.data, raw.capacity, "the buffer")? };
        Ok(Self { raw, room, length: 0 })
    }

    /// Appends bytes.
    #[inline]
    pub fn put(&mut self, bytes: &[u8]) {
        if let Some(space) = self.room.get_mut(self.length..self.length + bytes.len()) {
            space.copy_from_slice(bytes);
        }
        self.length += bytes.len();
    }

    /// How much was appended.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether nothing was appended yet.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Tells the host how much there is, or how much would have been needed.
    pub(crate) fn finish(self) -> bool {
        let fits = self.length <= self.room.len();
        if fits {
            self.raw.length = self.length as u64;
        } else {
            self.raw.needed = self.length as u64;
        }
        fits
    }
}

/// For `write!`; it never fails.
impl fmt::Write for Output<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.put(text.as_bytes());
        Ok(())
    }
}

/// For encoders of other crates; it never fails.
impl io::Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.put(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
