//! No panic gets out of a library, wherever it happens.

use std::panic;
use std::time::Duration;
use temblor_connector::testing::{Library, TestSource};
use temblor_connector::*;

/// Panics where its setting says.
struct Panics {
    at: String,
    host: Host,
}

impl Panics {
    fn panic_at(&self, here: &str) {
        assert!(self.at != here, "told to panic in {here}");
    }
}

impl Create for Panics {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let made = Self { at: settings.get("where")?, host: host.clone() };
        made.panic_at("create");
        Ok(made)
    }
}

impl Source for Panics {
    fn open(&mut self, _resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        self.panic_at("open");
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, _max_wait: Duration) -> Result<Polled, Error> {
        batch.split("one")?;
        self.panic_at("poll");
        if self.at == "payload" {
            panic::panic_any(PanicsWhenDropped);
        }
        Ok(Polled::End)
    }

    fn committed(&mut self, _position: &Position<'_>) {
        self.panic_at("committed");
    }

    fn interrupter(&self) -> Option<Interrupter> {
        self.panic_at("interrupter");
        let at = self.at.clone();
        Some(Interrupter::new(move || assert!(at != "interrupt", "told to panic in interrupt")))
    }

    fn close(&mut self) {
        self.panic_at("close");
    }
}

impl Drop for Panics {
    fn drop(&mut self) {
        self.host.log(Level::Info, format_args!("drop"));
        // a second panic while one unwinds would end the process
        if self.at == "destroy" {
            panic!("told to panic in destroy");
        }
    }
}

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("told to panic in the payload of a panic");
    }
}

library! { vendor: "Test", components: [source::<Panics>("panics")] }

fn create(at: &str) -> Result<TestSource, Error> {
    Library::of(temblor_connector_entry).source("panics", &format!(r#"{{"where":"{at}"}}"#))
}

fn opened(at: &str) -> TestSource {
    let mut source = create(at).unwrap();
    source.open(&[], 1).unwrap();
    source
}

/// Told with the place and the message of the panic, and with the function if it is an earlier one.
fn assert_told(error: &Error, function: &str, at: &str) {
    assert_eq!(error.kind(), ErrorKind::Defect);
    let message = error.message();
    assert!(message.starts_with(&format!("{function}panicked at tests/panics.rs:")), "{message}");
    assert!(message.ends_with(&format!(": told to panic in {at}")), "{message}");
}

#[test]
fn tells_of_a_panic_in_create() {
    assert_told(&create("create").err().unwrap(), "", "create");
    assert_told(&create("interrupter").err().unwrap(), "", "interrupter");
}

#[test]
fn tells_of_a_panic_in_open_and_can_still_be_closed() {
    let mut source = create("open").unwrap();
    assert_told(&source.open(&[], 1).unwrap_err(), "", "open");
    source.close();
}

#[test]
fn keeps_what_is_in_the_batch_when_poll_panics_and_gives_up() {
    let mut source = opened("poll");
    assert_told(&source.poll(Duration::ZERO).unwrap_err(), "", "poll");
    assert_eq!(source.appended().len(), 1);
    assert_told(&source.poll(Duration::ZERO).unwrap_err(), "", "poll");
    assert_told(&source.open(&[], 1).unwrap_err(), "", "poll");
    assert!(source.host().logged().is_empty());
}

#[test]
fn logs_a_panic_that_cannot_be_returned_and_returns_it_later() {
    type Step = fn(&mut TestSource);
    let steps: [(&str, Step); 3] = [
        ("committed", |source| source.committed(&Position::at("one", 1))),
        ("interrupt", |source| source.interrupt()),
        ("close", |source| source.close()),
    ];
    for (at, step) in steps {
        let mut source = opened(at);
        step(&mut source);
        let logged = source.host().logged();
        assert_eq!(logged.len(), 1);
        assert!(logged[0].starts_with(&format!("4: {at} panicked at ")), "{}", logged[0]);
        assert_told(&source.poll(Duration::ZERO).unwrap_err(), &format!("{at} "), at);
    }
}

#[test]
fn survives_a_panic_while_it_is_destroyed() {
    drop(opened("destroy"));
}

#[test]
fn survives_a_panic_of_what_a_panic_carries() {
    let error = opened("payload").poll(Duration::ZERO).unwrap_err();
    assert!(error.message().ends_with(": with a value that is not a text"), "{}", error.message());
}

#[test]
fn destroys_an_instance_while_its_thread_panics() {
    let message = panic::catch_unwind(|| {
        let _source = opened("nowhere");
        panic!("of the test");
    })
    .unwrap_err();
    assert_eq!(message.downcast_ref::<&str>(), Some(&"of the test"));
}
