//! The source `generator` as the engine sees it.

use std::time::{Duration, Instant};
use temblor_connector::json::Value;
use temblor_connector::testing::{text, Kind, Library, TestSource};
use temblor_connector::{Error, ErrorKind, Polled, Position};
use temblor_generator::temblor_connector_entry;

const NOW: Duration = Duration::ZERO;

const FIRST_LINE: &str = "10.20.30.192 - bob [01/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 5990 \
    \"https://www.example.org/\" \"Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0\" 16.632";

const FIRST_RECORD: &str = concat!(
    r#"{"time":"2026-01-01T00:00:00.000Z","level":"info","service":"catalogue","#,
    r#""host":{"name":"web-17","zone":"ap-south-1a","address":"10.20.30.199"},"trace":"c21a470a6cf63afc","#,
    r#""user":{"id":39990,"name":"x0r","country":"CN","roles":["reader"]},"#,
    r#""http":{"method":"GET","path":"/","status":200,"bytes":5004,"latency-ms":5.344,"cached":true},"#,
    r#""message":"request served"}"#,
);

/// A source with the settings of the schema's defaults and these, which begin with a comma.
fn generator(kind: &str, more: &str) -> TestSource {
    made(kind, more).unwrap()
}

fn made(kind: &str, more: &str) -> Result<TestSource, Error> {
    let batch = if more.contains("batch") { "" } else { r#","batch":1024"# };
    let seed = if more.contains("seed") { "" } else { r#","seed":1"# };
    let settings = format!(r#"{{"kind":"{kind}"{seed}{batch}{more}}}"#);
    Library::of(temblor_connector_entry).source("generator", &settings)
}

/// Everything that a source with a count makes from a number on.
fn events(kind: &str, more: &str, from: u64) -> Vec<String> {
    let mut source = generator(kind, more);
    source.open(&[Position::at("events", from)], 1).unwrap();
    while source.poll(NOW).unwrap() != Polled::End {}
    source.texts().into_iter().map(str::to_owned).collect()
}

/// FNV-1a, over all texts.
fn digest(texts: &[String]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[test]
fn makes_the_same_events_on_every_machine() {
    let lines = events("log", r#","count":20000"#, 0);
    assert_eq!(lines[0], FIRST_LINE);
    assert_eq!(digest(&lines), 0x973F_ADE2_E3D1_7947);
    let records = events("json", r#","count":20000"#, 0);
    assert_eq!(records[0], FIRST_RECORD);
    assert_eq!(digest(&records), 0x44BD_6DAF_290F_4264);
    assert_eq!(events("values", r#","count":20000"#, 0), records);
}

#[test]
fn makes_other_events_with_another_seed() {
    assert_ne!(events("log", r#","count":3"#, 0), events("log", r#","count":3,"seed":-2"#, 0));
}

#[test]
fn describes_settings_that_are_json() {
    let component = Library::of(temblor_connector_entry).component("generator");
    let schema = Value::parse(text(component.settings_schema)).unwrap();
    assert!(schema.get("properties").unwrap().get("seed").is_some());
}

#[test]
fn announces_one_split_and_says_where_it_is() {
    let mut source = generator("values", r#","count":3"#);
    source.open(&[], 1).unwrap();
    assert_eq!(source.poll(NOW).unwrap(), Polled::End);
    let appended: Vec<_> = source.appended().iter().map(|a| (a.kind, a.split.as_str(), a.position)).collect();
    let value = |after| (Kind::Value, "events", after);
    assert_eq!(appended, [(Kind::Split, "events", 0), value(1), value(2), value(3)]);
}

#[test]
fn resumes_behind_any_event() {
    let all = events("json", r#","count":30"#, 0);
    for from in 0..=30 {
        assert_eq!(events("json", r#","count":30,"batch":7"#, from), all[from as usize..]);
    }
    assert!(events("json", r#","count":30"#, 31).is_empty());
}

#[test]
fn fills_batches_as_far_as_they_are_lent() {
    let mut source = generator("log", r#","batch":10"#);
    source.open(&[], 1).unwrap();
    assert_eq!(source.poll(NOW).unwrap(), Polled::More);
    assert_eq!(source.texts().len(), 10);
    let mut source = generator("log", "").lending(1, 65536);
    source.open(&[], 1).unwrap();
    for expected in 0..5 {
        assert_eq!(source.poll(NOW).unwrap(), Polled::More);
        assert_eq!(source.texts().len(), expected);
    }
}

#[test]
fn fills_events_up_to_their_size() {
    for size in [600, 5000, 2_000_000] {
        for kind in ["log", "json"] {
            let events = events(kind, &format!(r#","count":20,"size":{size},"batch":4"#), 0);
            assert_eq!(events.len(), 20);
            assert!(events.iter().all(|event| event.len().abs_diff(size) < 8), "{kind} {size}");
        }
    }
    assert_eq!(events("log", r#","count":20,"size":1"#, 0), events("log", r#","count":20"#, 0));
}

#[test]
fn makes_events_at_the_rate_of_the_hosts_clock() {
    let mut source = generator("log", r#","rate":100"#);
    source.open(&[], 1).unwrap();
    for (advance, expected) in [(0, 0), (9, 0), (1, 1), (100, 11), (0, 11)] {
        source.host().advance(Duration::from_millis(advance));
        assert_eq!(source.poll(NOW).unwrap(), Polled::Idle);
        assert_eq!(source.texts().len(), expected, "after {advance} ms");
    }
    let mut source = generator("log", r#","rate":100"#);
    source.host().advance(Duration::from_secs(3600));
    source.open(&[Position::at("events", 11)], 2).unwrap();
    source.host().advance(Duration::from_millis(10));
    source.poll(NOW).unwrap();
    assert_eq!(source.texts().len(), 1);
}

#[test]
fn makes_up_for_what_was_missed_in_batches() {
    let mut source = generator("log", r#","rate":1000,"batch":64,"count":100"#);
    source.open(&[], 1).unwrap();
    source.host().advance(Duration::from_secs(1));
    assert_eq!(source.poll(NOW).unwrap(), Polled::Idle);
    assert_eq!(source.texts().len(), 64);
    assert_eq!(source.poll(NOW).unwrap(), Polled::End);
    assert_eq!(source.texts().len(), 100);
}

#[test]
fn waits_no_longer_than_it_is_told_and_until_it_is_interrupted() {
    let mut source = generator("log", r#","rate":0.001"#);
    source.open(&[], 1).unwrap();
    source.poll(NOW).unwrap();
    let begin = Instant::now();
    assert_eq!(source.poll(Duration::from_millis(30)).unwrap(), Polled::Idle);
    assert!(begin.elapsed() >= Duration::from_millis(30));
    assert_eq!(source.poll_interrupted(Duration::from_secs(60)).unwrap(), Polled::Idle);
    assert!(begin.elapsed() < Duration::from_secs(10));
}

#[test]
fn refuses_what_the_schema_would_refuse() {
    let refused = made("xml", "").err().unwrap();
    assert_eq!((refused.kind(), refused.subject()), (ErrorKind::Setting, "kind"));
    assert_eq!(refused.message(), "must be log, json or values, but is xml");
}
