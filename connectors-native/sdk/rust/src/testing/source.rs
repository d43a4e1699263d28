use super::driver::{fallible, Driver};
use super::host::TestHost;
use crate::ffi::{self, temblor_batch, temblor_event, temblor_position, temblor_text};
use crate::{Error, Polled, Position};
use std::collections::BTreeMap;
use std::mem::size_of;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

const MOST_BYTES: u64 = 256 << 20;

/// A source that is driven.
pub struct TestSource {
    driver: Driver,
    table: &'static ffi::temblor_source,
    data: Vec<u8>,
    events: Vec<temblor_event>,
    splits: BTreeMap<u32, String>,
    appended: Vec<Appended>,
}

/// What a source has appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// What it is.
    pub kind: Kind,
    /// The id of the split.
    pub split: String,
    /// The position, as the header says for this kind.
    pub position: u64,
    /// The payload.
    pub payload: Vec<u8>,
    /// The metadata, or nothing.
    pub meta: String,
}

/// The kinds of what a source appends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Chunk,
    Message,
    Value,
    Split,
    State,
    SplitEnd,
    SplitFail,
}

impl TestSource {
    pub(super) fn new(driver: Driver) -> Self {
        let table = unsafe { driver.component.source.as_ref() }.expect("a source has a table");
        let events = vec![temblor_event::default(); 1024];
        Self { driver, table, data: vec![0; 1 << 20], events, splits: BTreeMap::new(), appended: Vec::new() }
    }

    /// Lends batches of this size from now on; the data area grows when the source asks for it.
    #[must_use]
    pub fn lending(mut self, events: usize, bytes: usize) -> Self {
        self.events = vec![temblor_event::default(); events];
        self.data = vec![0; bytes];
        self
    }

    /// What the engine offers to the source.
    pub fn host(&self) -> &TestHost {
        &self.driver.host
    }

    /// Opens the source.
    pub fn open(&mut self, resume: &[Position<'_>], attempt: u32) -> Result<(), Error> {
        self.splits.clear();
        let positions: Vec<_> = resume.iter().map(raw).collect();
        let open = self.table.open.expect("a source has a function `open`");
        let (instance, count) = (self.driver.instance, positions.len() as u32);
        fallible(|error| unsafe { open(instance, positions.as_ptr(), count, attempt, error) }).map(|_| ())
    }

    /// Polls once, and records what was appended; a data area that was too small is replaced by one that does.
    pub fn poll(&mut self, max_wait: Duration) -> Result<Polled, Error> {
        let (result, needed) = self.poll_once(max_wait);
        match result {
            Err(small) if small.is_full() && needed <= MOST_BYTES => {
                assert!(needed > self.data.len() as u64, "{needed} bytes would do, but were lent");
                self.data = vec![0; needed as usize];
                self.poll_once(max_wait).0
            }
            other => other,
        }
    }

    fn poll_once(&mut self, max_wait: Duration) -> (Result<Polled, Error>, u64) {
        let mut batch = temblor_batch {
            size: size_of::<temblor_batch>() as u32,
            event_capacity: self.events.len() as u32,
            data: self.data.as_mut_ptr(),
            data_capacity: self.data.len() as u64,
            events: self.events.as_mut_ptr(),
            event_count: 0,
            reserved: 0,
            needed: 0,
        };
        let poll = self.table.poll.expect("a source has a function `poll`");
        let (instance, nanos) = (self.driver.instance, max_wait.as_nanos() as u64);
        let result = fallible(|error| unsafe { poll(instance, &mut batch, nanos, error) });
        let count = batch.event_count as usize;
        assert!(count <= self.events.len(), "{count} events in a batch for {}", self.events.len());
        for i in 0..count {
            self.record(self.events[i]);
        }
        let polled = result.map(|status| match status {
            ffi::TEMBLOR_OK => Polled::Idle,
            ffi::TEMBLOR_MORE => Polled::More,
            ffi::TEMBLOR_END => Polled::End,
            other => panic!("poll does not return {other}"),
        });
        (polled, batch.needed)
    }

    fn record(&mut self, event: temblor_event) {
        let payload = self.bytes(event.offset, event.length);
        let meta = self.bytes(event.meta_offset, event.meta_length);
        let kind = kind(event.kind);
        if kind == Kind::Split {
            let id = String::from_utf8(payload.clone()).expect("the id of a split is UTF-8");
            assert!(self.splits.insert(event.split, id).is_none(), "the number {} is in use", event.split);
        }
        let split = self.splits.get(&event.split).expect("the number of a split that has begun").clone();
        if matches!(kind, Kind::SplitEnd | Kind::SplitFail) {
            self.splits.remove(&event.split);
        }
        let meta = String::from_utf8(meta).expect("metadata are UTF-8");
        self.appended.push(Appended { kind, split, position: event.position, payload, meta });
    }

    fn bytes(&self, offset: u32, length: u32) -> Vec<u8> {
        self.data[offset as usize..][..length as usize].to_vec()
    }

    /// Polls with a long wait, and interrupts it from another thread until it returns.
    pub fn poll_interrupted(&mut self, max_wait: Duration) -> Result<Polled, Error> {
        let (interrupt, instance) = (self.table.interrupt, self.driver.instance as usize);
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                while let (false, Some(interrupt)) = (done.load(Ordering::Relaxed), interrupt) {
                    unsafe { interrupt(instance as *mut _) };
                    thread::yield_now();
                }
            });
            let result = self.poll(max_wait);
            done.store(true, Ordering::Relaxed);
            result
        })
    }

    /// Everything before the position is settled.
    pub fn committed(&mut self, position: &Position<'_>) {
        if let Some(committed) = self.table.committed {
            unsafe { committed(self.driver.instance, &raw(position)) };
        }
    }

    /// Interrupts the source.
    pub fn interrupt(&self) {
        if let Some(interrupt) = self.table.interrupt {
            unsafe { interrupt(self.driver.instance) };
        }
    }

    /// Closes the source.
    pub fn close(&mut self) {
        let close = self.table.close.expect("a source has a function `close`");
        unsafe { close(self.driver.instance) };
    }

    /// Everything that was appended so far, in order.
    pub fn appended(&self) -> &[Appended] {
        &self.appended
    }

    /// Forgets what was appended so far.
    pub fn clear(&mut self) {
        self.appended.clear();
    }

    /// The payloads of all chunks, messages and values so far.
    pub fn texts(&self) -> Vec<&str> {
        let events = self.appended.iter().filter(|a| matches!(a.kind, Kind::Chunk | Kind::Message | Kind::Value));
        events.map(|event| std::str::from_utf8(&event.payload).expect("the payload is UTF-8")).collect()
    }
}

fn raw(position: &Position<'_>) -> temblor_position {
    temblor_position {
        split: temblor_text::of(position.split),
        offset: position.offset,
        state: position.state.as_ptr(),
        state_length: position.state.len() as u32,
        state_version: position.state_version,
    }
}

fn kind(number: u16) -> Kind {
    match number {
        ffi::TEMBLOR_CHUNK => Kind::Chunk,
        ffi::TEMBLOR_MESSAGE => Kind::Message,
        ffi::TEMBLOR_VALUE => Kind::Value,
        ffi::TEMBLOR_SPLIT => Kind::Split,
        ffi::TEMBLOR_STATE => Kind::State,
        ffi::TEMBLOR_SPLIT_END => Kind::SplitEnd,
        ffi::TEMBLOR_SPLIT_FAIL => Kind::SplitFail,
        other => panic!("there is no kind {other}"),
    }
}
