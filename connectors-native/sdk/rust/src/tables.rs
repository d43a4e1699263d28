//! The functions of the tables, for each type of subject.

pub(crate) mod codec;
pub(crate) mod create;
pub(crate) mod sink;
pub(crate) mod source;

use crate::instance::Any;
use crate::Error;
use std::time::Duration;

/// How long an instance without an interrupter waits at a time.
const PIECE: Duration = Duration::from_millis(50);

/// Waits in pieces if nobody could cut the wait short. `wait` returns whether there was something.
fn in_pieces(any: &Any, most: Duration, mut wait: impl FnMut(Duration) -> Result<bool, Error>) -> Result<(), Error> {
    if !any.cuts_waits() {
        return wait(most).map(|_| ());
    }
    let mut rest = most;
    loop {
        let piece = rest.min(PIECE);
        rest -= piece;
        let found = wait(piece)?;
        // taken also if there is something, so that the next wait is a whole one
        let interrupted = any.take_interrupt();
        if found || interrupted || rest.is_zero() {
            return Ok(());
        }
    }
}
