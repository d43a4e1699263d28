//! Where a panic happened is told to the panic hook alone. So there is one, from the first instance to the last: inside
//! of calls of the host it notes the place and prints nothing, outside of them, and if `RUST_BACKTRACE` is set, it does
//! what the hook before it did.

use std::cell::Cell;
use std::env;
use std::fmt;
use std::panic::{self, PanicHookInfo};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;

type PanicHook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync + 'static>;

const MOST_BYTES: usize = 120;

/// A file, cut at the front if its name is too long, a line and a column. Without a destructor, so that it may lie in a
/// thread's storage and the library can be unloaded.
#[derive(Clone, Copy)]
pub(super) struct Place {
    file: [u8; MOST_BYTES],
    length: usize,
    line: u32,
    column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = String::from_utf8_lossy(&self.file[..self.length]);
        write!(f, "{file}:{}:{}", self.line, self.column)
    }
}

thread_local! {
    static NOTED: Cell<bool> = const { Cell::new(false) };
    static PLACE: Cell<Place> = const { Cell::new(Place { file: [0; MOST_BYTES], length: 0, line: 0, column: 0 }) };
}

pub(super) fn forget_place() {
    NOTED.set(false);
}

pub(super) fn take_place() -> Option<Place> {
    NOTED.replace(false).then(|| PLACE.get())
}

struct State {
    users: usize,
    installed: bool,
}

static STATE: Mutex<State> = Mutex::new(State { users: 0, installed: false });
static PREVIOUS: RwLock<Option<PanicHook>> = RwLock::new(None);

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps the hook in its place as long as it lives.
pub(crate) struct Hook(());

impl Hook {
    pub(crate) fn install() -> Self {
        let mut state = state();
        state.users += 1;
        // a thread that panics must not touch the hook
        if !state.installed && !thread::panicking() {
            *PREVIOUS.write().unwrap_or_else(PoisonError::into_inner) = Some(panic::take_hook());
            panic::set_hook(Box::new(note));
            state.installed = true;
        }
        Self(())
    }
}

impl Drop for Hook {
    fn drop(&mut self) {
        let mut state = state();
        state.users -= 1;
        if state.users == 0 && state.installed && !thread::panicking() {
            let previous = PREVIOUS.write().unwrap_or_else(PoisonError::into_inner).take();
            drop(panic::take_hook());
            if let Some(previous) = previous {
                panic::set_hook(previous);
            }
            state.installed = false;
        }
    }
}

fn note(info: &PanicHookInfo<'_>) {
    let inside = super::is_inside();
    // the second panic of a call is about to end the process, unless somebody catches it
    let second = inside && NOTED.get();
    if second {
        eprintln!("a panic at {} is followed by another one:", PLACE.get());
    }
    if let (true, Some(location)) = (inside, info.location()) {
        let name = location.file().as_bytes();
        let end = &name[name.len().saturating_sub(MOST_BYTES)..];
        let mut file = [0; MOST_BYTES];
        file[..end.len()].copy_from_slice(end);
        PLACE.set(Place { file, length: end.len(), line: location.line(), column: location.column() });
        NOTED.set(true);
    }
    if !inside || second || env::var_os("RUST_BACKTRACE").is_some_and(|set| set != "0") {
        if let Some(previous) = &*PREVIOUS.read().unwrap_or_else(PoisonError::into_inner) {
            previous(info);
        }
    }
}
