use crate::ffi;
use crate::lent;
use crate::Error;

/// For a source that cannot resume: the position of all its events.
pub const NO_POSITION: u64 = ffi::TEMBLOR_NO_POSITION;

/// A mark in a split from which reading can resume: everything before it has been read, nothing after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position<'a> {
    /// The id of the split.
    pub split: &'a str,
    /// In a byte stream it counts bytes; in a stream of messages it is a number that only grows.
    pub offset: u64,
    /// Whatever else the source needs to find the place again; see [`Batch::state`](crate::Batch::state).
    pub state: &'a [u8],
    /// The version of the state's format; a source refuses, or converts, what it does not know.
    pub state_version: u32,
}

impl<'p> Position<'p> {
    /// A mark without a state.
    pub const fn at(split: &'p str, offset: u64) -> Self {
        Self { split, offset, state: &[], state_version: 0 }
    }

    /// # Safety
    /// `raw` is null, or what the header says during `'a`.
    pub(crate) unsafe fn new<'a>(raw: *const ffi::temblor_position) -> Result<Position<'a>, Error> {
        if raw.is_null() {
            return Err(Error::defect("the host broke the contract: a position is missing"));
        }
        unsafe {
            let raw = &*raw;
            Ok(Position {
                split: lent::text(raw.split, "the id of a split")?,
                offset: raw.offset,
                state: lent::slice(raw.state, raw.state_length.into(), "the state of a position")?,
                state_version: raw.state_version,
            })
        }
    }
}

/// Where to continue: a position for each split that is known. Splits that are missing start where the settings say.
#[derive(Clone, Copy)]
pub struct Resume<'a>(&'a [ffi::temblor_position]);

impl<'a> Resume<'a> {
    /// # Safety
    /// `raw` points to `count` positions, which are what the header says during `'a`.
    pub(crate) unsafe fn new(raw: *const ffi::temblor_position, count: u32) -> Result<Self, Error> {
        let positions = unsafe { lent::slice(raw, count.into(), "the list of positions")? };
        for position in positions {
            unsafe { Position::new(position)? };
        }
        Ok(Self(positions))
    }

    /// Where to continue with the split of that id.
    pub fn get(&self, split: &str) -> Option<Position<'a>> {
        self.iter().find(|position| position.split == split)
    }

    /// All positions.
    pub fn iter(&self) -> impl Iterator<Item = Position<'a>> + 'a {
        // each was looked at before
        self.0.iter().filter_map(|raw| unsafe { Position::new(raw) }.ok())
    }

    /// How many splits are known.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no split is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
