use crate::border;
use crate::ffi;
use crate::lent;
use crate::wake::Waker;
use crate::Error;
use std::fmt;
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// What the engine offers to one instance: a log, counters, a clock, and to be woken.
///
/// **Threading.** May be cloned and used by any thread at any time. After the instance is gone it does nothing any
/// more; the instance waits for calls that are on their way before it goes.
#[derive(Clone)]
pub struct Host(Arc<Lent>);

/// How important a line of the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Level {
    Trace = ffi::TEMBLOR_LOG_TRACE as isize,
    Debug = ffi::TEMBLOR_LOG_DEBUG as isize,
    Info = ffi::TEMBLOR_LOG_INFO as isize,
    Warning = ffi::TEMBLOR_LOG_WARNING as isize,
    Error = ffi::TEMBLOR_LOG_ERROR as isize,
}

/// The host's table, until the instance is destroyed.
pub(crate) struct Lent {
    table: RwLock<Option<Table>>,
    flow: String,
    name: String,
}

struct Table(ffi::temblor_host);

// the header allows its functions to every thread, but for `counter`, which is only called inside a call of the host
unsafe impl Send for Table {}
unsafe impl Sync for Table {}

impl Lent {
    /// What `work` makes of the table, or `otherwise` if the instance is gone.
    pub(crate) fn with<R>(&self, otherwise: R, work: impl FnOnce(&ffi::temblor_host) -> R) -> R {
        match &*self.table.read().unwrap_or_else(PoisonError::into_inner) {
            Some(table) => work(&table.0),
            None => otherwise,
        }
    }
}

impl Host {
    /// # Safety
    /// `raw` is null or what the header says, and that until [`Host::revoke`].
    pub(crate) unsafe fn new(raw: *const ffi::temblor_host) -> Result<Self, Error> {
        let table = unsafe { lent::copy(raw, "the host")? };
        let flow = unsafe { lent::text(table.flow, "the name of the flow")? }.to_owned();
        let name = unsafe { lent::text(table.name, "the name of the connector")? }.to_owned();
        Ok(Self(Arc::new(Lent { table: RwLock::new(Some(Table(table))), flow, name })))
    }

    /// Waits until nobody uses the host's table; nobody will any more.
    pub(crate) fn revoke(&self) {
        *self.0.table.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The name of the flow.
    pub fn flow(&self) -> &str {
        &self.0.flow
    }

    /// The name of the connector in its flow.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Whether lines of this level are logged now.
    pub fn logs(&self, level: Level) -> bool {
        self.0.with(false, |table| logs(table, level))
    }

    /// Logs a line, as in `host.log(Level::Info, format_args!("{count} files"))`. The text is put together only if its
    /// level is logged. It is too slow for every event.
    pub fn log(&self, level: Level, message: fmt::Arguments<'_>) {
        if self.logs(level) {
            self.write(level, &message.to_string());
        }
    }

    fn write(&self, level: Level, message: &str) {
        self.0.with((), |table| {
            if let Some(log) = table.log {
                unsafe { log(table.instance, level as i32, message.as_ptr().cast(), message.len() as u64) }
            }
        });
    }

    /// A counter of this instance, shown with its metrics. The name is in kebab case; the same name gives the same
    /// counter.
    ///
    /// To be called in the methods of the instance, best in `create`. From a thread of one's own, and beyond the 64th,
    /// it gives a counter that is shown nowhere.
    pub fn counter(&self, name: &str) -> Counter {
        let cell = self.0.with(std::ptr::null_mut(), |table| match table.counter {
            Some(counter) if border::is_inside() => unsafe {
                counter(table.instance, name.as_ptr().cast(), name.len() as u64)
            },
            _ => std::ptr::null_mut(),
        });
        Counter { cell: Cell(cell), lent: Arc::clone(&self.0) }
    }

    /// The time of day. In tests it may be virtual: use no other clock.
    pub fn now(&self) -> SystemTime {
        let nanos = self.0.with(0, |table| table.epoch_ns.map_or(0, |clock| unsafe { clock(table.instance) }));
        match u64::try_from(nanos) {
            Ok(after) => SystemTime::UNIX_EPOCH + Duration::from_nanos(after),
            Err(_) => SystemTime::UNIX_EPOCH - Duration::from_nanos(nanos.unsigned_abs()),
        }
    }

    /// The time since some fixed moment; it never runs backwards. In tests it may be virtual: use no other clock.
    pub fn monotonic(&self) -> Duration {
        let nanos = self.0.with(0, |table| table.monotonic_ns.map_or(0, |clock| unsafe { clock(table.instance) }));
        Duration::from_nanos(nanos.max(0) as u64)
    }

    /// What wakes the source, for a source that says that it wakes the engine.
    pub fn waker(&self) -> Waker {
        Waker::new(Arc::clone(&self.0))
    }
}

fn logs(table: &ffi::temblor_host, level: Level) -> bool {
    if table.log_level.is_null() {
        return true;
    }
    // an atomic load is what the header's volatile read asks for
    let least = unsafe { AtomicI32::from_ptr(table.log_level.cast_mut()) }.load(Ordering::Relaxed);
    level as i32 >= least
}

/// A number that only grows, in the engine's memory.
///
/// **Threading.** May be cloned and used by any thread at any time.
#[derive(Clone)]
pub struct Counter {
    cell: Cell,
    lent: Arc<Lent>,
}

#[derive(Clone, Copy)]
struct Cell(*mut u64);

unsafe impl Send for Cell {}
unsafe impl Sync for Cell {}

impl Counter {
    /// Adds to the number. Add once for many events rather than once for each.
    pub fn add(&self, amount: u64) {
        if !self.cell.0.is_null() {
            self.lent.with((), |_| {
                unsafe { AtomicU64::from_ptr(self.cell.0) }.fetch_add(amount, Ordering::Relaxed);
            });
        }
    }

    /// Adds one.
    pub fn increment(&self) {
        self.add(1);
    }
}
