//! What the events of the generator look like, taken together.

use std::collections::{BTreeMap, BTreeSet};
use temblor_connector::json::Value;
use temblor_connector::testing::Library;
use temblor_connector::Polled;
use temblor_generator::temblor_connector_entry;

const COUNT: usize = 20_000;

fn events(kind: &str) -> Vec<String> {
    let settings = format!(r#"{{"kind":"{kind}","seed":7,"batch":1024,"count":{COUNT}}}"#);
    let mut source = Library::of(temblor_connector_entry).source("generator", &settings).unwrap();
    source.open(&[], 1).unwrap();
    while source.poll(std::time::Duration::ZERO).unwrap() != Polled::End {}
    source.texts().into_iter().map(str::to_owned).collect()
}

/// The part of a line behind the first `begin`, up to `end`.
fn part<'a>(line: &'a str, begin: &str, end: &str) -> &'a str {
    line.split_once(begin).and_then(|(_, rest)| rest.split_once(end)).unwrap_or_else(|| panic!("{line}")).0
}

fn share(count: usize) -> f64 {
    count as f64 / COUNT as f64
}

/// Checks that half are common and few are far out.
fn assert_long_tailed(mut values: Vec<f64>) {
    values.sort_unstable_by(f64::total_cmp);
    let (median, rare) = (values[COUNT / 2], values[COUNT - COUNT / 1000]);
    assert!(rare > 50.0 * median, "median {median}, one of a thousand {rare}");
}

#[test]
fn lines_are_those_of_an_access_log() {
    let mut statuses = BTreeMap::new();
    let mut latencies = Vec::new();
    let mut requests = BTreeSet::new();
    for line in events("log") {
        assert!(line.len() < 500 && !line.contains('\n'), "{line}");
        assert_eq!(line.matches('"').count(), 6, "{line}");
        assert!(part(&line, " [", "] \"").starts_with("01/Jan/2026:00:00:"), "{line}");
        let rest = part(&line, "\" ", " \"");
        let (status, bytes) = rest.split_once(' ').unwrap();
        bytes.parse::<u32>().unwrap();
        *statuses.entry(status.to_owned()).or_insert(0) += 1;
        latencies.push(line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap());
        requests.insert(part(&line, "] \"", "\"").to_owned());
    }
    assert!((0.7..0.85).contains(&share(statuses["200"])), "{statuses:?}");
    assert!((0.02..0.08).contains(&share(statuses["404"])), "{statuses:?}");
    assert!((0.001..0.01).contains(&share(statuses["500"])), "{statuses:?}");
    assert!(statuses.len() >= 14 && requests.len() > COUNT / 4, "{statuses:?}, {} requests", requests.len());
    assert_long_tailed(latencies);
}

#[test]
fn records_are_json_without_spaces() {
    let mut seen = BTreeSet::new();
    let mut latencies = Vec::new();
    for text in events("json") {
        let record = Value::parse(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        assert!(text.len() < 700, "{text}");
        let http = record.get("http").unwrap();
        match http.get("latency-ms") {
            Some(Value::Float(latency)) => latencies.push(*latency),
            other => panic!("no latency: {other:?}"),
        }
        for (name, there) in [
            ("error", record.get("error").is_some()),
            ("somebody", record.get("user") != Some(&Value::Null)),
            ("nobody", record.get("user") == Some(&Value::Null)),
            ("an escape", text.contains("\\n")),
            ("more than ASCII", !text.is_ascii()),
            ("an admin", text.contains(r#""roles":["admin"]"#)),
        ] {
            if there {
                seen.insert(name);
            }
        }
    }
    assert_eq!(seen.len(), 6, "{seen:?}");
    assert_long_tailed(latencies);
}
