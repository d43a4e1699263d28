use crate::ffi::{self, temblor_host, temblor_text};
use crate::lent;
use std::collections::BTreeMap;
use std::ffi::c_char;
use std::mem::size_of;
use std::sync::atomic::{AtomicI32, AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::sync::Mutex;
use std::time::Duration;

const FLOW: &str = "flow";
const NAME: &str = "connector";
const MOST_COUNTERS: usize = 64;

/// What the engine offers to one instance, recorded.
pub struct TestHost {
    level: AtomicI32,
    logged: Mutex<Vec<String>>,
    counters: Mutex<BTreeMap<String, Box<AtomicU64>>>,
    nanos: AtomicI64,
    wake_word: AtomicU32,
    #[cfg(unix)]
    bell: (std::os::unix::net::UnixStream, std::os::unix::net::UnixStream),
}

impl TestHost {
    pub(super) fn new() -> Box<Self> {
        Box::new(Self {
            level: AtomicI32::new(ffi::TEMBLOR_LOG_INFO),
            logged: Mutex::default(),
            counters: Mutex::default(),
            nanos: AtomicI64::new(1_000_000_000),
            wake_word: AtomicU32::new(0),
            #[cfg(unix)]
            bell: std::os::unix::net::UnixStream::pair().expect("a pair of sockets"),
        })
    }

    /// The table, which is good as long as this object lives where it is.
    pub(super) fn table(&self) -> temblor_host {
        temblor_host {
            size: size_of::<temblor_host>() as u32,
            abi_major: ffi::TEMBLOR_ABI_MAJOR,
            abi_minor: ffi::TEMBLOR_ABI_MINOR,
            wake_fd: self.wake_fd(),
            instance: (&raw const *self) as usize as u64,
            log_level: self.level.as_ptr(),
            log: Some(log),
            wake_word: self.wake_word.as_ptr(),
            counter: Some(counter),
            epoch_ns: Some(nanos),
            monotonic_ns: Some(nanos),
            flow: temblor_text::of(FLOW),
            name: temblor_text::of(NAME),
        }
    }

    /// Logs everything from this level on; at first from [`Level::Info`](crate::Level::Info).
    pub fn set_level(&self, least: crate::Level) {
        self.level.store(least as i32, Ordering::Relaxed);
    }

    /// The lines that were logged, each as `level: message`, with the level as a number.
    pub fn logged(&self) -> Vec<String> {
        self.logged.lock().expect("the log is sound").clone()
    }

    /// What a counter has counted, or 0 if there is none of that name.
    pub fn counted(&self, name: &str) -> u64 {
        let counters = self.counters.lock().expect("the counters are sound");
        counters.get(name).map_or(0, |cell| cell.load(Ordering::Relaxed))
    }

    /// Moves both clocks forward.
    pub fn advance(&self, by: Duration) {
        self.nanos.fetch_add(by.as_nanos() as i64, Ordering::Relaxed);
    }

    /// Whether the source has woken the engine since the last time.
    ///
    /// # Panics
    /// If it has set the word, but not rung the bell.
    pub fn take_wake(&self) -> bool {
        let woken = self.wake_word.swap(0, Ordering::AcqRel) == 1;
        if woken {
            self.await_bell();
        }
        woken
    }

    #[cfg(unix)]
    fn wake_fd(&self) -> i32 {
        std::os::fd::AsRawFd::as_raw_fd(&self.bell.0)
    }

    #[cfg(not(unix))]
    fn wake_fd(&self) -> i32 {
        -1
    }

    /// Whoever sets the word rings the bell, if only a moment later.
    #[cfg(unix)]
    fn await_bell(&self) {
        let mut rung = [0; 8];
        self.bell.1.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit for reading");
        std::io::Read::read_exact(&mut &self.bell.1, &mut rung).expect("the word is set, but the bell is not rung");
        assert_eq!(u64::from_ne_bytes(rung), 1, "what is written to the bell");
    }

    #[cfg(not(unix))]
    fn await_bell(&self) {}
}

fn host<'a>(instance: u64) -> &'a TestHost {
    // the number that `table` put there
    unsafe { &*(instance as usize as *const TestHost) }
}

unsafe extern "C" fn log(instance: u64, level: i32, message: *const c_char, length: u64) {
    let message =
        unsafe { lent::text(temblor_text { bytes: message, length }, "a message") }.expect("a message that is UTF-8");
    host(instance).logged.lock().expect("the log is sound").push(format!("{level}: {message}"));
}

unsafe extern "C" fn counter(instance: u64, name: *const c_char, length: u64) -> *mut u64 {
    let name = unsafe { lent::text(temblor_text { bytes: name, length }, "a name") }.expect("a name that is UTF-8");
    let mut counters = host(instance).counters.lock().expect("the counters are sound");
    if counters.len() == MOST_COUNTERS && !counters.contains_key(name) {
        return std::ptr::null_mut();
    }
    counters.entry(name.to_owned()).or_default().as_ptr()
}

unsafe extern "C" fn nanos(instance: u64) -> i64 {
    host(instance).nanos.load(Ordering::Relaxed)
}
