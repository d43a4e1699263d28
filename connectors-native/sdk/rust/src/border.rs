//! The border between host and connector: no panic gets across.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

mod hook;

pub(crate) use hook::Hook;

thread_local! {
    /// How many calls of the host this thread is in.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Whether this thread is in a call of the host.
pub(crate) fn is_inside() -> bool {
    DEPTH.get() > 0
}

/// Counts a call, also one that unwinds.
struct Inside;

impl Inside {
    fn enter() -> Self {
        DEPTH.set(DEPTH.get() + 1);
        hook::forget_place();
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Does the work, or says with what message and where it panicked.
///
/// A panic while another one unwinds cannot be caught in Rust: it ends the process, as does `panic = "abort"`, which
/// this crate does not compile with.
pub(crate) fn guard<R>(work: impl FnOnce() -> R) -> Result<R, String> {
    let inside = Inside::enter();
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    drop(inside);
    result.map_err(described)
}

#[cold]
fn described(payload: Box<dyn Any + Send>) -> String {
    let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => (*text).to_owned(),
        (_, Some(text)) => text.clone(),
        _ => "with a value that is not a text".to_owned(),
    };
    dispose(payload);
    match hook::take_place() {
        Some(place) => format!("panicked at {place}: {message}"),
        None => format!("panicked: {message}"),
    }
}

/// What a panic carries may itself panic when it is dropped; what that panic carries is left alone.
fn dispose(payload: Box<dyn Any + Send>) {
    if let Err(another) = panic::catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        std::mem::forget(another);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct PanicsWhenDropped;

    impl Drop for PanicsWhenDropped {
        fn drop(&mut self) {
            panic!("dropped");
        }
    }

    #[test]
    fn says_message_and_place_of_a_panic() {
        let _hook = Hook::install();
        let line = line!() + 1;
        let message = guard(|| panic!("value {}", 42)).unwrap_err();
        let place = format!("panicked at {}:{line}:", file!());
        assert!(message.starts_with(&place) && message.ends_with(": value 42"), "{message}");
    }

    #[test]
    fn knows_whether_a_call_is_on_the_way() {
        assert!(!is_inside());
        assert!(guard(is_inside).unwrap());
        let _ = guard(|| std::panic::resume_unwind(Box::new(())));
        assert!(!is_inside());
    }

    #[test]
    fn survives_what_panics_when_it_is_dropped() {
        let _hook = Hook::install();
        let message = guard(|| std::panic::panic_any(PanicsWhenDropped)).unwrap_err();
        assert!(message.ends_with("with a value that is not a text"), "{message}");
        assert!(guard(|| drop(PanicsWhenDropped)).unwrap_err().ends_with("dropped"));
    }
}
