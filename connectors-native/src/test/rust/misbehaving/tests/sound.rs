//! The sound doubles, so that a test of the host that fails does not fail because of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use temblor_connector::testing::{Kind, Library, Outcome, TestSource};
use temblor_connector::{ErrorKind, Polled, Position};
use temblor_misbehaving::temblor_connector_entry;

const NOW: Duration = Duration::ZERO;

fn library() -> Library {
    Library::of(temblor_connector_entry)
}

/// A file for one test.
fn file(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path
}

fn settings(path: &Path, more: &str) -> String {
    format!(r#"{{"path":"{}","unit":"lines","follow":true,"late":false{more}}}"#, path.display())
}

fn reading(path: &Path, unit: &str, from: u64) -> TestSource {
    let settings = settings(path, "").replace("lines", unit).replace("true", "false");
    let mut source = library().source("line_file", &settings).unwrap();
    source.open(&[Position::at(&path.to_string_lossy(), from)], 1).unwrap();
    source
}

#[test]
fn reads_chunks_lines_and_values_from_any_position() {
    let path = file("read.txt");
    fs::write(&path, "one\ntwö\nthree\n").unwrap();
    for (unit, expected) in [("chunks", vec!["twö\nthree\n"]), ("lines", vec!["twö", "three"])] {
        let mut source = reading(&path, unit, 4);
        assert_eq!(source.poll(NOW).unwrap(), Polled::End);
        assert_eq!(source.texts(), expected);
    }
    let mut source = reading(&path, "values", 4);
    assert_eq!(source.poll(NOW).unwrap(), Polled::End);
    let last = source.appended().last().unwrap();
    assert_eq!((last.kind, last.payload.as_slice(), last.position), (Kind::Value, b"\"three\"".as_slice(), 15));
}

#[test]
fn waits_for_lines_and_is_interrupted() {
    let path = file("grow.txt");
    fs::write(&path, "one\ntw").unwrap();
    let mut source = library().source("line_file", &settings(&path, "")).unwrap();
    source.open(&[], 1).unwrap();
    source.poll(NOW).unwrap();
    assert_eq!(source.poll_interrupted(Duration::from_secs(30)).unwrap(), Polled::Idle);
    fs::write(&path, "one\ntwo\n").unwrap();
    source.poll(NOW).unwrap();
    assert_eq!(source.texts(), ["one", "two"]);
    assert_eq!(source.appended()[2].meta, r#"{"begin":4}"#);
}

#[test]
fn names_the_file_that_is_not_there() {
    let path = file("missing/none.txt");
    let mut source = library().source("line_file", &settings(&path, "")).unwrap();
    let lost = source.open(&[], 1).unwrap_err();
    assert_eq!((lost.kind(), lost.system_code()), (ErrorKind::Lost, 2));
    assert!(lost.message().starts_with(&path.display().to_string()), "{lost}");
}

#[test]
fn appends_rejects_and_delivers_late() {
    let path = file("write.txt");
    let mut sink = library().sink("line_file", &settings(&path, r#","rejects":"bad""#)).unwrap();
    sink.open(1).unwrap();
    sink.write_with(&[("a\n", "{}"), ("bad\n", ""), ("b\n", "")]).unwrap();
    assert!(matches!(sink.outcome(1), Some(Outcome::Rejected { .. })));
    assert_eq!((sink.outcome(0), sink.outcome(2)), (Some(&Outcome::Delivered), Some(&Outcome::Delivered)));
    assert_eq!(sink.host().counted("with-meta"), 1);
    let mut late = library().sink("line_file", &settings(&path, "").replace(":false", ":true")).unwrap();
    late.open(1).unwrap();
    late.write(&["c\n"]).unwrap();
    assert_eq!(late.outcome(0), Some(&Outcome::Pending));
    late.settle(NOW).unwrap();
    late.flush().unwrap();
    assert_eq!(late.outcome(0), Some(&Outcome::Delivered));
    assert_eq!(fs::read_to_string(&path).unwrap(), "a\nb\nc\n");
}

#[test]
fn wakes_the_engine_at_each_tick() {
    let mut source = library().source("ticking", r#"{"period":1000,"count":20}"#).unwrap();
    source.open(&[], 1).unwrap();
    let mut wakes = 0;
    loop {
        wakes += u32::from(source.host().take_wake());
        if source.poll(NOW).unwrap() == Polled::End {
            break;
        }
    }
    source.close();
    assert_eq!(source.texts().len(), 20);
    assert!(wakes > 0);
}

#[test]
fn refuses_what_is_no_json() {
    let mut codec = library().codec("checked-json", "").unwrap();
    assert_eq!(codec.decode(b" {\"a\" : 1} ").unwrap().unwrap(), r#"{"a":1}"#);
    assert_eq!(codec.decode(b" ").unwrap(), None);
    let error = codec.decode(b"[1,x]").unwrap_err();
    assert_eq!((error.subject(), error.offset()), ("no-json", 3));
    assert_eq!(codec.encode("[1]").unwrap(), b"[1]");
}
