use super::driver::{fallible, Driver};
use super::host::TestHost;
use crate::ffi::{self, temblor_event, temblor_outcome, temblor_outcomes, temblor_write};
use crate::Error;
use std::collections::BTreeMap;
use std::mem::size_of;
use std::time::Duration;

/// A sink that is driven.
pub struct TestSink {
    driver: Driver,
    table: &'static ffi::temblor_sink,
    written: u64,
    outcomes: BTreeMap<u64, Outcome>,
    room: usize,
}

/// What became of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Outcome {
    Delivered,
    Retry { reason: String },
    Rejected { code: String, reason: String },
    Pending,
}

impl TestSink {
    pub(super) fn new(driver: Driver) -> Self {
        let table = unsafe { driver.component.sink.as_ref() }.expect("a sink has a table");
        Self { driver, table, written: 0, outcomes: BTreeMap::new(), room: 4096 }
    }

    /// Lends so many bytes for codes and reasons from now on.
    #[must_use]
    pub fn lending(mut self, text_bytes: usize) -> Self {
        self.room = text_bytes;
        self
    }

    /// What the engine offers to the sink.
    pub fn host(&self) -> &TestHost {
        &self.driver.host
    }

    /// Opens the sink.
    pub fn open(&mut self, attempt: u32) -> Result<(), Error> {
        let open = self.table.open.expect("a sink has a function `open`");
        fallible(|error| unsafe { open(self.driver.instance, attempt, error) }).map(|_| ())
    }

    /// Writes new events, whose ids are larger than those of the events before, and have gaps between them.
    pub fn write(&mut self, payloads: &[&str]) -> Result<(), Error> {
        let with_meta: Vec<_> = payloads.iter().map(|payload| (*payload, "")).collect();
        self.write_with(&with_meta)
    }

    /// Writes new events with metadata.
    pub fn write_with(&mut self, payloads: &[(&str, &str)]) -> Result<(), Error> {
        let (data, data_length, events) = laid_out(payloads, self.written);
        self.written += payloads.len() as u64;
        let batch = temblor_write {
            size: size_of::<temblor_write>() as u32,
            event_count: events.len() as u32,
            data: data.as_ptr(),
            data_length,
            events: events.as_ptr(),
            last_id: events.last().map_or(0, |event| event.position),
            lent_length: data.len() as u64,
        };
        let (instance, write) = (self.driver.instance, self.table.write.expect("a sink has a function `write`"));
        self.report(payloads.len(), |outcomes, error| unsafe { write(instance, &batch, outcomes, error) })
    }

    /// Asks for outcomes of pending events.
    pub fn settle(&mut self, max_wait: Duration) -> Result<(), Error> {
        let (instance, nanos) = (self.driver.instance, max_wait.as_nanos() as u64);
        match self.table.settle {
            Some(settle) => self.report(1024, |outcomes, error| unsafe { settle(instance, outcomes, nanos, error) }),
            None => Ok(()),
        }
    }

    fn report(
        &mut self,
        capacity: usize,
        call: impl FnOnce(*mut temblor_outcomes, *mut ffi::temblor_error) -> ffi::temblor_status,
    ) -> Result<(), Error> {
        let mut list = vec![temblor_outcome::default(); capacity];
        let mut text = vec![0u8; self.room];
        let mut outcomes = temblor_outcomes {
            size: size_of::<temblor_outcomes>() as u32,
            capacity: capacity as u32,
            list: list.as_mut_ptr(),
            count: 0,
            text_length: 0,
            text: text.as_mut_ptr().cast(),
            text_capacity: text.len() as u64,
            delivered_before: 0,
        };
        let result = fallible(|error| call(&mut outcomes, error));
        for outcome in &list[..outcomes.count as usize] {
            self.apply(outcome, &text);
        }
        for number in (0..self.written).filter(|number| id(*number) < outcomes.delivered_before) {
            if matches!(self.outcomes.get(&number), None | Some(Outcome::Pending)) {
                self.outcomes.insert(number, Outcome::Delivered);
            }
        }
        result.map(|_| ())
    }

    fn apply(&mut self, raw: &temblor_outcome, text: &[u8]) {
        let number = raw.id / GAP;
        assert!(raw.id % GAP == 0 && number < self.written, "an outcome for {}, which is no event's id", raw.id);
        let at = raw.reason_offset as usize;
        let part = |from: usize, length: u32| {
            String::from_utf8(text[from..][..length as usize].to_vec()).expect("codes and reasons are UTF-8")
        };
        let reason = part(at + raw.code_length as usize, raw.reason_length);
        let outcome = match raw.outcome {
            ffi::TEMBLOR_DELIVERED => Outcome::Delivered,
            ffi::TEMBLOR_RETRY => Outcome::Retry { reason },
            ffi::TEMBLOR_REJECTED => Outcome::Rejected { code: part(at, raw.code_length), reason },
            ffi::TEMBLOR_PENDING => Outcome::Pending,
            other => panic!("there is no outcome {other}"),
        };
        self.outcomes.insert(number, outcome);
    }

    /// Makes what was written durable.
    pub fn flush(&mut self) -> Result<(), Error> {
        match self.table.flush {
            Some(flush) => fallible(|error| unsafe { flush(self.driver.instance, error) }).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Interrupts the sink.
    pub fn interrupt(&self) {
        if let Some(interrupt) = self.table.interrupt {
            unsafe { interrupt(self.driver.instance) };
        }
    }

    /// Closes the sink.
    pub fn close(&mut self) {
        let close = self.table.close.expect("a sink has a function `close`");
        unsafe { close(self.driver.instance) };
    }

    /// The last outcome of an event, which are counted from 0 through all batches.
    pub fn outcome(&self, number: u64) -> Option<&Outcome> {
        self.outcomes.get(&number)
    }
}

/// How far the ids of two events are apart.
const GAP: u64 = 3;

fn id(number: u64) -> u64 {
    number * GAP
}

/// Payloads one after the other, metadata behind them, and the length of the payloads.
fn laid_out(payloads: &[(&str, &str)], first: u64) -> (Vec<u8>, u64, Vec<temblor_event>) {
    let mut data: Vec<u8> = payloads.iter().flat_map(|(payload, _)| payload.bytes()).collect();
    let data_length = data.len() as u64;
    let mut offset = 0;
    let mut events = Vec::new();
    for (number, (payload, meta)) in (first..).zip(payloads) {
        let (length, meta_length) = (payload.len() as u32, meta.len() as u32);
        let meta_offset = data.len() as u32;
        data.extend_from_slice(meta.as_bytes());
        let position = id(number);
        events.push(temblor_event { offset, length, meta_offset, meta_length, position, ..Default::default() });
        offset += length;
    }
    (data, data_length, events)
}
