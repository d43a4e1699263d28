//! Codecs as the engine sees them.

use std::fmt::Write;
use temblor_connector::json::{Text, Value};
use temblor_connector::testing::Library;
use temblor_connector::*;

/// A text in which each line is `name=value`, repeated as often as the settings say.
struct Pairs {
    times: usize,
}

impl Create for Pairs {
    fn create(_host: &Host, settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self { times: settings.find("times")?.unwrap_or(1) })
    }
}

impl Decoder for Pairs {
    fn decode(&mut self, bytes: &[u8], json: &mut Output<'_>) -> Result<Decoded, Error> {
        if bytes.is_empty() {
            return Ok(Decoded::Nothing);
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|e| Error::malformed("no-utf8", "no UTF-8").with_offset(e.valid_up_to() as u64))?;
        let (name, value) =
            text.split_once('=').ok_or_else(|| Error::malformed("no-pair", format!("no `=` in {}", Text(text))))?;
        write!(json, "{{{}:{}}}", Text(name), Text(&value.repeat(self.times))).unwrap();
        Ok(Decoded::Value)
    }
}

impl Encoder for Pairs {
    fn encode(&mut self, json: &str, bytes: &mut Output<'_>) -> Result<(), Error> {
        match Value::parse(json).map_err(|e| Error::defect(e.to_string()))? {
            Value::Record(fields) => {
                fields.iter().for_each(|(name, value)| bytes.put(format!("{name}={value}").as_bytes()));
                Ok(())
            }
            other => Err(Error::malformed("no-record", format!("must be a record, but is {}", other.description()))),
        }
    }
}

library! {
    vendor: "Test",
    components: [codec::<Pairs>("pairs"), decoder::<Pairs>("pairs-in"), encoder::<Pairs>("pairs-out")],
}

fn library() -> Library {
    Library::of(temblor_connector_entry)
}

#[test]
fn decodes_and_encodes() {
    let mut codec = library().codec("pairs", "{}").unwrap();
    assert_eq!(codec.decode("a=ä\"".as_bytes()).unwrap().unwrap(), r#"{"a":"ä\""}"#);
    assert_eq!(codec.encode(r#"{"a":1}"#).unwrap(), b"a=1");
    assert_eq!(codec.decode(b"").unwrap(), None);
}

#[test]
fn is_called_again_with_more_room() {
    let mut codec = library().codec("pairs", r#"{"times":10000}"#).unwrap();
    assert_eq!(codec.decode(b"a=xyz").unwrap().unwrap().len(), 30_008);
}

#[test]
fn says_what_does_not_fit_the_format_and_goes_on() {
    let mut codec = library().codec("pairs", "{}").unwrap();
    let error = codec.decode(b"no pair").unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Malformed, "no-pair"));
    assert_eq!(error.message(), "no `=` in \"no pair\"");
    assert_eq!(codec.decode(b"a=\xff").unwrap_err().offset(), 2);
    assert_eq!(codec.encode("[]").unwrap_err().message(), "must be a record, but is a list");
    assert!(codec.decode(b"a=b").is_ok());
}

#[test]
fn shows_only_what_it_can() {
    let (decoder, encoder) = (library().component("pairs-in"), library().component("pairs-out"));
    let (decoder, encoder) = unsafe { (&*decoder.codec, &*encoder.codec) };
    assert!(decoder.decode.is_some() && decoder.encode.is_none());
    assert!(encoder.decode.is_none() && encoder.encode.is_some());
}
