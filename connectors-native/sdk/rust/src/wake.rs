use crate::host::Lent;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Wakes the engine, which then polls the source. It does not enter the engine's runtime.
///
/// **Threading.** May be cloned and used by any thread at any time; after the instance is gone it does nothing.
#[derive(Clone)]
pub struct Waker(Arc<Lent>);

impl Waker {
    pub(crate) fn new(lent: Arc<Lent>) -> Self {
        Self(lent)
    }

    /// Tells the engine that there is something to poll. What the caller wrote before is visible to the poll.
    pub fn wake(&self) {
        self.0.with((), |table| {
            if table.wake_word.is_null() {
                return;
            }
            let before = unsafe { AtomicU32::from_ptr(table.wake_word) }.swap(1, Ordering::AcqRel);
            if before == 0 {
                ring(table.wake_fd);
            }
        });
    }
}

#[cfg(unix)]
fn ring(wake_fd: i32) {
    use std::fs::File;
    use std::io::Write;
    use std::mem::ManuallyDrop;
    use std::os::fd::FromRawFd;
    if wake_fd >= 0 {
        // the descriptor is the host's, who also closes it
        let mut bell = ManuallyDrop::new(unsafe { File::from_raw_fd(wake_fd) });
        // a bell that cannot be rung is one that rings already
        let _ = bell.write(&1u64.to_ne_bytes());
    }
}

#[cfg(not(unix))]
fn ring(_wake_fd: i32) {}

/// What `interrupt` does: it makes a method that blocks return.
///
/// It is called by any thread at any time, also while nothing blocks, more than once, and must not block.
pub struct Interrupter(Box<dyn Fn() + Send + Sync>);

impl Interrupter {
    /// Calls `interrupt`.
    pub fn new(interrupt: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Box::new(interrupt))
    }

    pub(crate) fn interrupt(&self) {
        (self.0)();
    }
}

/// A wait that can be cut short: for sources that wait between two looks at something.
///
/// ```
/// # use std::time::Duration;
/// let pause = temblor_connector::Pause::new();
/// pause.interrupt();
/// assert!(pause.wait(Duration::from_secs(3600)));
/// ```
#[derive(Clone, Default)]
pub struct Pause(Arc<Paused>);

#[derive(Default)]
struct Paused {
    interrupted: Mutex<bool>,
    changed: Condvar,
}

impl Pause {
    /// A wait that nobody has cut short yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Waits so long, or until it is interrupted, and returns whether it was. An interrupt that came while nobody
    /// waited cuts the next wait short.
    pub fn wait(&self, most: Duration) -> bool {
        let interrupted = self.0.interrupted.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut interrupted, _) = self
            .0
            .changed
            .wait_timeout_while(interrupted, most, |interrupted| !*interrupted)
            .unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *interrupted)
    }

    /// Cuts the wait short that is on its way, or the next one.
    pub fn interrupt(&self) {
        *self.0.interrupted.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.changed.notify_all();
    }

    /// What an instance returns as its interrupter if this is all it ever waits for.
    pub fn interrupter(&self) -> Interrupter {
        let pause = self.clone();
        Interrupter::new(move || pause.interrupt())
    }
}
