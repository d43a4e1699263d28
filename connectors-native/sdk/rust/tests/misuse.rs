//! What a source does wrong is an error, and nothing worse.

use std::time::Duration;
use temblor_connector::testing::{Kind, Library, TestSource};
use temblor_connector::*;

/// Does one thing wrong, and returns the error.
struct Wrong {
    what: String,
    old: Option<Split>,
}

impl Create for Wrong {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self { what: settings.get("what")?, old: None })
    }
}

impl Source for Wrong {
    fn open(&mut self, _resume: &Resume<'_>, _attempt: u32) -> Result<(), Error> {
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, _max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split("one")?;
        if let Some(old) = self.old.replace(split) {
            batch.message(old, 1, b"x")?;
        }
        match self.what.as_str() {
            "ended" => {
                batch.end(split)?;
                batch.split("another, of the same number")?;
                batch.chunk(split, 0, b"x")?;
            }
            "mixed" => {
                batch.message(split, 1, b"x")?;
                batch.chunk(split, 1, b"x")?;
            }
            "backwards" => {
                batch.chunk(split, 10, b"xyz")?;
                batch.chunk(split, 12, b"x")?;
            }
            "beyond" => batch.message_from(split, 1, 10, |space| space.len() + 1)?,
            "read-beyond" => drop(batch.chunk_from(split, 0, 10, |_| Ok(usize::MAX))?),
            "many" => {
                for i in 0..100_000 {
                    batch.split(&i.to_string())?;
                }
            }
            "nothing" => {
                batch.chunk(split, NO_POSITION, b"")?;
                batch.chunk(split, 5, b"xyz")?;
                batch.chunk(split, NO_POSITION, b"xyz")?;
                batch.state(split, 2, b"state")?;
                batch.fail(split, "broken")?;
                let next = batch.split("next")?;
                batch.value_with(next, 1, "1", r#"{"a":1}"#)?;
            }
            _ => return Ok(Polled::Idle),
        }
        Ok(Polled::Idle)
    }
}

library! { vendor: "Test", components: [source::<Wrong>("wrong")] }

fn wrong(what: &str) -> TestSource {
    let settings = format!(r#"{{"what":"{what}"}}"#);
    let mut source = Library::of(temblor_connector_entry).source("wrong", &settings).unwrap();
    source.open(&[], 1).unwrap();
    source
}

fn problem(what: &str) -> String {
    let error = wrong(what).poll(Duration::ZERO).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Defect);
    error.message().to_owned()
}

#[test]
fn refuses_events_of_splits_that_have_ended() {
    assert_eq!(problem("ended"), "the split number 0 has ended, or is of an earlier opening");
}

#[test]
fn refuses_splits_of_an_earlier_opening() {
    let mut source = wrong("old");
    source.poll(Duration::ZERO).unwrap();
    source.close();
    source.open(&[], 2).unwrap();
    let error = source.poll(Duration::ZERO).unwrap_err();
    assert_eq!(error.message(), "the split number 0 has ended, or is of an earlier opening");
}

#[test]
fn refuses_to_mix_kinds() {
    assert_eq!(problem("mixed"), "events of different kinds in the split `one`");
}

#[test]
fn refuses_positions_that_run_backwards() {
    assert_eq!(problem("backwards"), "the positions of the split `one` run backwards, from 13 to 12");
}

#[test]
fn refuses_lengths_beyond_the_space() {
    assert_eq!(problem("beyond"), "11 bytes were said to be written into a space of 10");
    assert!(problem("read-beyond").ends_with("bytes were said to be written into a space of 10"));
}

#[test]
fn hands_over_a_full_batch_of_splits() {
    let mut source = wrong("many");
    assert_eq!(source.poll(Duration::ZERO).unwrap(), Polled::More);
    assert_eq!(source.appended().len(), 1024);
}

#[test]
fn reuses_numbers_and_needs_no_position() {
    let mut source = wrong("nothing");
    source.poll(Duration::ZERO).unwrap();
    let kinds: Vec<_> = source.appended().iter().map(|a| (a.kind, a.split.as_str(), a.position)).collect();
    let expected = [
        (Kind::Split, "one", 0),
        (Kind::Chunk, "one", 5),
        (Kind::Chunk, "one", NO_POSITION),
        (Kind::State, "one", 2),
        (Kind::SplitFail, "one", 0),
        (Kind::Split, "next", 0),
        (Kind::Value, "next", 1),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(source.appended()[6].meta, r#"{"a":1}"#);
}
