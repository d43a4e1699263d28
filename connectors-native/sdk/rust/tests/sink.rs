//! A sink as the engine sees it.

use std::time::Duration;
use temblor_connector::testing::{Library, Outcome, TestSink};
use temblor_connector::*;

/// Does with each event what its payload says.
#[derive(Default)]
struct Obeys {
    pending: Vec<u64>,
    seen: Vec<String>,
    flushed: u32,
}

impl Create for Obeys {
    fn create(_host: &Host, _settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self::default())
    }
}

impl Sink for Obeys {
    fn open(&mut self, _attempt: u32) -> Result<(), Error> {
        Ok(())
    }

    fn write(&mut self, events: &Events<'_>, outcomes: &mut Outcomes<'_>) -> Result<(), Error> {
        assert_eq!(events.iter().last().map(|event| event.id), Some(events.last_id()));
        assert_eq!(events.data().len(), events.iter().map(|event| event.bytes.len()).sum::<usize>());
        for event in events.iter() {
            match event.bytes {
                b"deliver" => outcomes.delivered(event.id)?,
                b"retry" => outcomes.retry(event.id, "queue full")?,
                b"reject" => outcomes.rejected(event.id, "too-old", std::str::from_utf8(event.meta).unwrap())?,
                b"wait" => {
                    self.pending.push(event.id);
                    outcomes.pending(event.id)?;
                }
                b"through" => outcomes.delivered_through(event.id),
                b"twice" => {
                    outcomes.delivered(event.id)?;
                    outcomes.delivered(event.id)?;
                }
                b"lose" => return Err(Error::lost("connection reset").at("db:1")),
                other => panic!("cannot obey {}", String::from_utf8_lossy(other)),
            }
            self.seen.push(String::from_utf8_lossy(event.bytes).into_owned());
        }
        Ok(())
    }

    fn settle(&mut self, outcomes: &mut Outcomes<'_>, _max_wait: Duration) -> Result<(), Error> {
        self.pending.drain(..).try_for_each(|id| outcomes.delivered(id))
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.flushed += 1;
        if self.flushed > 1 {
            return Err(Error::gone("db:1 has gone"));
        }
        Ok(())
    }
}

library! {
    vendor: "Test",
    components: [sink::<Obeys>("obeys").codec(CodecRule::None).promises("it obeys").reads_metadata()],
}

fn obeys() -> TestSink {
    let mut sink = Library::of(temblor_connector_entry).sink("obeys", "{}").unwrap();
    sink.open(1).unwrap();
    sink
}

fn rejected(code: &str, reason: &str) -> Option<Outcome> {
    Some(Outcome::Rejected { code: code.to_owned(), reason: reason.to_owned() })
}

#[test]
fn reports_every_kind_of_outcome() {
    let mut sink = obeys();
    sink.write_with(&[("deliver", ""), ("retry", ""), ("reject", r#"{"ä":1}"#), ("wait", "")]).unwrap();
    assert_eq!(sink.outcome(0), Some(&Outcome::Delivered));
    assert_eq!(sink.outcome(1), Some(&Outcome::Retry { reason: "queue full".to_owned() }));
    assert_eq!(sink.outcome(2).cloned(), rejected("too-old", r#"{"ä":1}"#));
    assert_eq!(sink.outcome(3), Some(&Outcome::Pending));
    sink.settle(Duration::from_secs(30)).unwrap();
    assert_eq!(sink.outcome(3), Some(&Outcome::Delivered));
}

#[test]
fn delivers_everything_before_but_what_it_said_otherwise() {
    let mut sink = obeys();
    sink.write(&["wait", "retry", "reject", "through"]).unwrap();
    assert_eq!(sink.outcome(0), Some(&Outcome::Delivered));
    assert!(matches!(sink.outcome(1), Some(Outcome::Retry { .. })));
    assert!(matches!(sink.outcome(2), Some(Outcome::Rejected { .. })));
    assert_eq!(sink.outcome(3), Some(&Outcome::Delivered));
}

#[test]
fn keeps_outcomes_that_were_reported_before_an_error() {
    let mut sink = obeys();
    let lost = sink.write(&["deliver", "lose", "deliver"]).unwrap_err();
    assert_eq!((lost.kind(), lost.message()), (ErrorKind::Lost, "db:1: connection reset"));
    assert_eq!((sink.outcome(0), sink.outcome(1)), (Some(&Outcome::Delivered), None));
}

#[test]
fn keeps_outcomes_that_were_reported_before_a_panic() {
    let mut sink = obeys();
    let defect = sink.write(&["deliver", "jump"]).unwrap_err();
    assert_eq!(defect.kind(), ErrorKind::Defect);
    assert!(defect.message().ends_with("cannot obey jump"), "{}", defect.message());
    assert_eq!(sink.outcome(0), Some(&Outcome::Delivered));
}

#[test]
fn refuses_more_outcomes_than_there_is_room_for() {
    let error = obeys().write(&["deliver", "twice"]).unwrap_err();
    assert_eq!(error.message(), "more outcomes than the 2 that there is room for");
}

#[test]
fn cuts_reasons_for_which_there_is_no_room() {
    let mut sink = obeys().lending(9);
    sink.write_with(&[("reject", "€€€"), ("reject", "x")]).unwrap();
    assert_eq!(sink.outcome(0).cloned(), rejected("too-old", ""));
    assert_eq!(sink.outcome(1).cloned(), rejected("to", ""));
}

#[test]
fn says_that_the_outside_system_has_gone() {
    let mut sink = obeys();
    sink.flush().unwrap();
    assert_eq!(sink.flush().unwrap_err().kind(), ErrorKind::Gone);
    sink.close();
}
