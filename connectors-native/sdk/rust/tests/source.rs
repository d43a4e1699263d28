//! A source as the engine sees it.

use std::thread;
use std::time::{Duration, Instant};
use temblor_connector::testing::{text, Kind, Library, TestSource};
use temblor_connector::*;

const LONG: Duration = Duration::from_secs(30);

/// Emits the words of a text as messages, then waits, or whatever its settings say.
struct Words {
    words: Vec<String>,
    ends: bool,
    large: usize,
    pause: Option<Pause>,
    host: Host,
    words_out: Counter,
    next: usize,
    lost: bool,
}

impl Create for Words {
    fn create(host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        let words: String = settings.get("words")?;
        if words.is_empty() {
            return Err(settings.error("words", "must be a text with a word, but is empty"));
        }
        Ok(Self {
            words: words.split(' ').map(str::to_owned).collect(),
            ends: settings.find("ends")?.unwrap_or(false),
            large: settings.find("large")?.unwrap_or(0),
            pause: settings.find::<bool>("pause")?.unwrap_or(true).then(Pause::new),
            host: host.clone(),
            words_out: host.counter("words"),
            next: 0,
            lost: settings.find("lost")?.unwrap_or(false),
        })
    }
}

impl Source for Words {
    fn open(&mut self, resume: &Resume<'_>, attempt: u32) -> Result<(), Error> {
        self.host.log(Level::Info, format_args!("open {attempt}"));
        self.next = resume.get("words").map_or(0, |position| position.offset as usize);
        if self.lost && attempt == 1 {
            return Err(Error::lost("nobody is there").at("words:1").with_system_code(111));
        }
        Ok(())
    }

    fn poll(&mut self, batch: &mut Batch<'_>, max_wait: Duration) -> Result<Polled, Error> {
        let split = batch.split_with("words", r#"{"from":"a text"}"#)?;
        if self.next == self.words.len() {
            return Ok(self.idle(max_wait));
        }
        while self.next < self.words.len() {
            let payload = self.words[self.next].clone() + &"!".repeat(self.large);
            batch.message_with(split, self.next as u64 + 1, payload.as_bytes(), "")?;
            self.next += 1;
            self.words_out.increment();
        }
        Ok(Polled::More)
    }

    fn committed(&mut self, position: &Position<'_>) {
        self.host.log(Level::Info, format_args!("committed {} {}", position.split, position.offset));
    }

    fn interrupter(&self) -> Option<Interrupter> {
        self.pause.as_ref().map(Pause::interrupter)
    }

    fn close(&mut self) {
        self.host.log(Level::Info, format_args!("close"));
    }
}

impl Words {
    fn idle(&self, max_wait: Duration) -> Polled {
        match (&self.pause, self.ends) {
            (_, true) => return Polled::End,
            (Some(pause), _) => drop(pause.wait(max_wait)),
            (None, _) => thread::sleep(max_wait),
        }
        Polled::Idle
    }
}

library! {
    vendor: "Test",
    components: [
        source::<Words>("words")
            .summary("Emits words")
            .settings("{}")
            .codec(CodecRule::Optional)
            .resumes("words stay"),
    ],
}

fn words(settings: &str) -> TestSource {
    Library::of(temblor_connector_entry).source("words", settings).unwrap()
}

fn poll(source: &mut TestSource) -> Polled {
    source.poll(Duration::ZERO).unwrap()
}

#[test]
fn describes_itself() {
    let library = Library::of(temblor_connector_entry);
    assert_eq!(text(library.raw().name), "temblor-connector");
    assert_eq!(text(library.raw().version), env!("CARGO_PKG_VERSION"));
    let component = library.component("words");
    assert_eq!(text(component.summary), "Emits words");
    assert_eq!(text(component.source_promise), "words stay");
    assert_eq!((component.can, component.codec_rule), (ffi::TEMBLOR_CAN_RESUME, ffi::TEMBLOR_CODEC_OPTIONAL));
    assert!(component.sink.is_null() && component.codec.is_null());
}

#[test]
fn emits_everything_and_ends() {
    let mut source = words(r#"{"words":"a bä c","ends":true}"#);
    source.open(&[], 1).unwrap();
    assert_eq!(poll(&mut source), Polled::More);
    assert_eq!(poll(&mut source), Polled::End);
    source.close();
    assert_eq!(source.texts(), ["a", "bä", "c"]);
    let appended = source.appended();
    assert_eq!((appended[0].kind, appended[0].meta.as_str()), (Kind::Split, r#"{"from":"a text"}"#));
    assert_eq!(appended[1..].iter().map(|a| a.position).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(source.host().counted("words"), 3);
}

#[test]
fn hands_over_what_fits_and_goes_on() {
    let mut source = words(r#"{"words":"a b c","ends":true}"#).lending(1, 65536);
    source.open(&[], 1).unwrap();
    for expected in [0, 1, 2, 3] {
        assert_eq!(poll(&mut source), Polled::More);
        assert_eq!(source.texts().len(), expected);
    }
    assert_eq!(poll(&mut source), Polled::End);
}

#[test]
fn asks_for_a_larger_batch_if_one_event_does_not_fit() {
    let mut source = words(r#"{"words":"a b","large":100000,"ends":true}"#).lending(1024, 65536);
    source.open(&[], 1).unwrap();
    while poll(&mut source) != Polled::End {}
    assert_eq!(source.texts().iter().map(|text| text.len()).collect::<Vec<_>>(), [100_001, 100_001]);
}

#[test]
fn resumes_where_it_is_told() {
    let mut source = words(r#"{"words":"a b c","ends":true}"#);
    source.open(&[Position::at("other", 7), Position::at("words", 2)], 1).unwrap();
    poll(&mut source);
    assert_eq!(source.texts(), ["c"]);
}

#[test]
fn says_what_is_lost_and_opens_again() {
    let mut source = words(r#"{"words":"a","lost":true}"#);
    let lost = source.open(&[], 1).unwrap_err();
    assert_eq!((lost.kind(), lost.message(), lost.system_code()), (ErrorKind::Lost, "words:1: nobody is there", 111));
    source.close();
    source.open(&[], 2).unwrap();
    poll(&mut source);
    source.committed(&Position::at("words", 1));
    assert_eq!(source.host().logged(), ["2: open 1", "2: close", "2: open 2", "2: committed words 1"]);
}

#[test]
fn begins_its_splits_anew_when_it_is_opened_again() {
    let mut source = words(r#"{"words":"a b"}"#);
    for _ in 0..2 {
        source.open(&[], 1).unwrap();
        poll(&mut source);
        source.close();
    }
    assert_eq!(source.texts(), ["a", "b", "a", "b"]);
    assert_eq!(source.appended().iter().filter(|a| a.kind == Kind::Split).count(), 2);
}

#[test]
fn refuses_settings_by_their_path() {
    let refused = Library::of(temblor_connector_entry).source("words", r#"{"words":""}"#).err().unwrap();
    assert_eq!(refused.kind(), ErrorKind::Setting);
    assert_eq!(refused.to_string(), "words: must be a text with a word, but is empty");
}

#[test]
fn returns_from_a_blocked_poll_when_interrupted() {
    for pause in [true, false] {
        let mut source = words(&format!(r#"{{"words":"a","pause":{pause}}}"#));
        source.open(&[], 1).unwrap();
        poll(&mut source);
        let begin = Instant::now();
        assert_eq!(source.poll_interrupted(LONG).unwrap(), Polled::Idle);
        assert!(begin.elapsed() < Duration::from_secs(5), "{pause}: {:?}", begin.elapsed());
    }
}

#[test]
fn waits_as_long_as_it_is_told_without_an_interrupter() {
    let mut source = words(r#"{"words":"a","pause":false}"#);
    source.open(&[], 1).unwrap();
    poll(&mut source);
    let begin = Instant::now();
    assert_eq!(source.poll(Duration::from_millis(120)).unwrap(), Polled::Idle);
    assert!(begin.elapsed() >= Duration::from_millis(120));
}
