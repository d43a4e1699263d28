//! Each double panics where it is told to, and nowhere else.

use std::time::Duration;
use temblor_connector::testing::{Library, Outcome};
use temblor_connector::{Error, ErrorKind, Position};
use temblor_misbehaving::temblor_connector_entry;

const NOW: Duration = Duration::ZERO;

fn library() -> Library {
    Library::of(temblor_connector_entry)
}

fn told(at: &str) -> String {
    format!(r#"{{"where":"{at}"}}"#)
}

/// The functions that a life with all functions ends with, and what they say.
fn source(at: &str) -> Result<(), Error> {
    let mut source = library().source("panics", &told(at))?;
    source.open(&[], 1)?;
    source.poll(NOW)?;
    source.committed(&Position::at("numbers", 1));
    source.interrupt();
    source.poll(NOW)?;
    source.close();
    source.poll(NOW)?;
    assert_eq!(source.texts(), ["0", "1", "2"]);
    Ok(())
}

fn sink(at: &str) -> Result<(), Error> {
    let mut sink = library().sink("panics_sink", &told(at))?;
    sink.open(1)?;
    sink.write(&["a", "b"])?;
    sink.settle(NOW)?;
    sink.flush()?;
    sink.interrupt();
    sink.flush()?;
    sink.close();
    sink.flush()
}

fn codec(at: &str) -> Result<(), Error> {
    let mut codec = library().codec("panics-codec", &told(at))?;
    codec.decode(b"[]")?;
    codec.encode("[]").map(|_| ())
}

fn assert_panics(run: fn(&str) -> Result<(), Error>, functions: &[&str]) {
    for at in functions {
        let error = run(at).expect_err(at);
        assert_eq!(error.kind(), ErrorKind::Defect);
        assert!(error.message().contains("panicking.rs:"), "{error}");
        assert!(error.message().ends_with(&format!(": told to panic in {at}")), "{error}");
    }
    for at in ["nowhere", "destroy"] {
        run(at).unwrap();
    }
}

#[test]
fn sources_panic_where_they_are_told_to() {
    assert_panics(source, &["create", "interrupter", "open", "poll", "committed", "interrupt", "close"]);
}

#[test]
fn sinks_panic_where_they_are_told_to() {
    assert_panics(sink, &["create", "open", "write", "settle", "flush", "interrupt", "close"]);
}

#[test]
fn codecs_panic_where_they_are_told_to() {
    assert_panics(codec, &["create", "decode", "encode"]);
}

#[test]
fn keeps_what_was_done_before_the_panic() {
    let mut source = library().source("panics", &told("poll")).unwrap();
    source.open(&[], 1).unwrap();
    source.poll(NOW).unwrap_err();
    assert_eq!(source.texts(), ["before the panic"]);
    let mut sink = library().sink("panics_sink", &told("write")).unwrap();
    sink.open(1).unwrap();
    sink.write(&["a", "b"]).unwrap_err();
    assert_eq!((sink.outcome(0), sink.outcome(1)), (Some(&Outcome::Delivered), None));
}
