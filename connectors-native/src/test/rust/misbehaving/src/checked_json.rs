use std::fmt::Write;
use temblor_connector::json::{SyntaxError, Value};
use temblor_connector::{Create, Decoded, Decoder, Encoder, Error, Host, Output, Settings};

/// Writes JSON without spaces, and drops frames without any text.
pub(crate) struct CheckedJson;

impl Create for CheckedJson {
    fn create(_host: &Host, _settings: &Settings<'_>) -> Result<Self, Error> {
        Ok(Self)
    }
}

impl Decoder for CheckedJson {
    fn decode(&mut self, bytes: &[u8], json: &mut Output<'_>) -> Result<Decoded, Error> {
        let text = std::str::from_utf8(bytes)
            .map_err(|e| Error::malformed("no-utf8", "no UTF-8").with_offset(e.valid_up_to() as u64))?;
        if text.trim().is_empty() {
            return Ok(Decoded::Nothing);
        }
        let value = Value::parse(text).map_err(malformed)?;
        let _ = write!(json, "{value}");
        Ok(Decoded::Value)
    }
}

impl Encoder for CheckedJson {
    fn encode(&mut self, json: &str, bytes: &mut Output<'_>) -> Result<(), Error> {
        Value::parse(json).map_err(malformed)?;
        bytes.put(json.as_bytes());
        Ok(())
    }
}

fn malformed(error: SyntaxError) -> Error {
    Error::malformed("no-json", format!("no JSON: {error}")).with_offset(error.offset() as u64)
}
