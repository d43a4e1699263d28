//! What the engine offers, and that it is left alone once an instance is gone.

use std::sync::mpsc::{channel, Sender};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, SystemTime};
use temblor_connector::testing::Library;
use temblor_connector::*;

/// Where the source leaves its host, which a connector of its own has no business to do.
static LEFT: Mutex<Option<Sender<(Host, Counter)>>> = Mutex::new(None);

struct Curious {
    host: Host,
}

impl Create for Curious {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        if let (Some(_), Some(left)) = (settings.find::<bool>("leaves")?, &*LEFT.lock().unwrap()) {
            left.send((host.clone(), host.counter("left"))).unwrap();
        }
        assert_eq!((host.flow(), host.name()), ("flow", "connector"));
        Ok(Self { host: host.clone() })
    }
}

struct NeverShown;

impl std::fmt::Display for NeverShown {
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        panic!("put together, though it is not logged")
    }
}

impl Source for Curious {
    fn open(&mut self, _resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        self.host.log(Level::Debug, format_args!("{NeverShown}"));
        self.host.log(Level::Warning, format_args!("opened at {:?}", self.host.monotonic()));
        assert_eq!(self.host.now(), SystemTime::UNIX_EPOCH + Duration::from_secs(3));
        self.host.counter("opened").add(2);
        self.host.counter("opened").add(3);
        for i in 0..100 {
            self.host.counter(&format!("counter-{i}")).increment();
        }
        let (waker, host) = (self.host.waker(), self.host.clone());
        let woken = thread::spawn(move || {
            host.counter("of-a-thread").increment();
            waker.wake();
            waker.wake();
        });
        woken.join().map_err(|_| Error::defect("the thread panicked"))
    }

    fn poll(&mut self, _batch: &mut Batch<'_>, _max_wait: Duration) -> Result<Polled, Error> {
        Ok(Polled::End)
    }
}

library! { vendor: "Test", components: [source::<Curious>("curious").wakes().unloads()] }

#[test]
fn offers_log_counters_clock_and_a_bell() {
    let mut source = Library::of(temblor_connector_entry).source("curious", "").unwrap();
    source.host().advance(Duration::from_secs(2));
    assert!(!source.host().take_wake());
    source.open(&[], 1).unwrap();
    assert_eq!(source.host().logged(), ["3: opened at 3s"]);
    assert_eq!((source.host().counted("opened"), source.host().counted("counter-62")), (5, 1));
    assert_eq!((source.host().counted("counter-63"), source.host().counted("of-a-thread")), (0, 0));
    assert!(source.host().take_wake());
    assert!(!source.host().take_wake());
}

#[test]
fn is_not_touched_once_the_instance_is_gone() {
    let (left, found) = channel();
    *LEFT.lock().unwrap() = Some(left);
    drop(Library::of(temblor_connector_entry).source("curious", r#"{"leaves":true}"#).unwrap());
    *LEFT.lock().unwrap() = None;
    let (host, counter) = found.recv().unwrap();
    host.log(Level::Error, format_args!("nobody hears that"));
    counter.increment();
    host.waker().wake();
    assert!(!host.logs(Level::Error));
    assert_eq!((host.monotonic(), host.now()), (Duration::ZERO, SystemTime::UNIX_EPOCH));
}
