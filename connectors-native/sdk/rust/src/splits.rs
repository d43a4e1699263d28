use crate::ffi;
use crate::position::NO_POSITION;
use crate::Error;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// A part of a source that is read in order and on its own: a file, a connection. Given by
/// [`Batch::split`](crate::Batch::split), and good until it ends, or the source is opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    pub(crate) number: u32,
    life: u32,
}

/// The splits of one source that are alive, and the rules for them: one kind of event for a whole life, one split at a
/// time for an id, positions that do not run backwards.
#[derive(Default)]
pub(crate) struct Splits {
    alive: Vec<Option<Life>>,
    free: BinaryHeap<Reverse<u32>>,
    by_id: HashMap<String, Split>,
    lives: u32,
}

struct Life {
    id: String,
    life: u32,
    kind: Option<u16>,
    next: u64,
}

impl Splits {
    /// The source was opened: no split of before is alive.
    pub(crate) fn forget(&mut self) {
        self.alive.clear();
        self.free.clear();
        self.by_id.clear();
    }

    /// The split of that id that is alive.
    pub(crate) fn find(&self, id: &str) -> Option<Split> {
        self.by_id.get(id).copied()
    }

    /// What speaks against one more split.
    pub(crate) fn check_begin(&self) -> Result<(), Error> {
        if self.free.is_empty() && self.alive.len() == ffi::TEMBLOR_MOST_SPLITS as usize {
            return Err(Error::defect(format!("more than {} splits at the same time", ffi::TEMBLOR_MOST_SPLITS)));
        }
        Ok(())
    }

    /// Gives a split the lowest free number.
    pub(crate) fn begin(&mut self, id: &str) -> Split {
        let number = match self.free.pop() {
            Some(Reverse(number)) => number,
            None => {
                self.alive.push(None);
                (self.alive.len() - 1) as u32
            }
        };
        self.lives = self.lives.wrapping_add(1);
        self.alive[number as usize] = Some(Life { id: id.to_owned(), life: self.lives, kind: None, next: 0 });
        let split = Split { number, life: self.lives };
        self.by_id.insert(id.to_owned(), split);
        split
    }

    #[inline]
    fn life(&mut self, split: Split) -> Result<&mut Life, Error> {
        match self.alive.get_mut(split.number as usize) {
            Some(Some(life)) if life.life == split.life => Ok(life),
            _ => Err(unknown(split)),
        }
    }

    #[inline]
    pub(crate) fn check(&mut self, split: Split) -> Result<(), Error> {
        self.life(split).map(|_| ())
    }

    /// What speaks against an event of that kind that reaches from one position to another.
    #[inline]
    pub(crate) fn check_event(&mut self, split: Split, kind: u16, position: u64) -> Result<(), Error> {
        let life = self.life(split)?;
        if life.kind.is_some_and(|before| before != kind) {
            return Err(mixed(life));
        }
        if position < life.next {
            return Err(backwards(life, position));
        }
        Ok(())
    }

    /// An event was appended; the next one has this position or a higher one.
    #[inline]
    pub(crate) fn moved(&mut self, split: Split, kind: u16, next: u64) {
        if let Some(Some(life)) = self.alive.get_mut(split.number as usize) {
            life.kind = Some(kind);
            if next != NO_POSITION {
                life.next = next;
            }
        }
    }

    pub(crate) fn end(&mut self, split: Split) {
        if let Some(life) = self.alive.get_mut(split.number as usize).and_then(Option::take) {
            self.by_id.remove(&life.id);
            self.free.push(Reverse(split.number));
        }
    }
}

#[cold]
fn unknown(split: Split) -> Error {
    Error::defect(format!("the split number {} has ended, or is of an earlier opening", split.number))
}

#[cold]
fn mixed(life: &Life) -> Error {
    Error::defect(format!("events of different kinds in the split `{}`", life.id))
}

#[cold]
fn backwards(life: &Life, position: u64) -> Error {
    Error::defect(format!("the positions of the split `{}` run backwards, from {} to {position}", life.id, life.next))
}
